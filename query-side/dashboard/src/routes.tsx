import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Session } from './session/session';
import { Landing } from './shell/Landing';
import { Shell } from './shell/Shell';

export interface ListSearch {
  readonly status?: string;
  readonly conference?: string;
  readonly after?: string;
  readonly before?: string;
}

const root = createRootRouteWithContext<{ session: Session }>()({ component: Shell });

const landing = createRoute({ getParentRoute: () => root, path: '/', component: Landing });

/** Everything below is for people who have signed in; they come back to where they wanted to. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in-only',
  beforeLoad: async ({ context: { session }, location }) => {
    if (session.state().kind === 'signed_out') await session.signIn(location.href);
  },
});

const purchases = createRoute({
  getParentRoute: () => signedIn,
  path: '/purchases',
  validateSearch: ({ status, conference, after, before }: Record<string, unknown>): ListSearch => ({
    ...(status ? { status: String(status) } : {}),
    ...(conference ? { conference: String(conference) } : {}),
    ...(after ? { after: String(after) } : {}),
    ...(before ? { before: String(before) } : {}),
  }),
  component: lazyRouteComponent(() => import('./purchases/PurchasesPage'), 'PurchasesPage'),
});

const create = createRoute({
  getParentRoute: () => signedIn,
  path: '/purchases/new',
  component: lazyRouteComponent(() => import('./new/NewPurchasePage'), 'NewPurchasePage'),
});

const purchase = createRoute({
  getParentRoute: () => signedIn,
  path: '/purchases/$id',
  validateSearch: ({ paid }: Record<string, unknown>): { readonly paid?: string } =>
    paid ? { paid: String(paid) } : {},
  component: lazyRouteComponent(() => import('./purchase/PurchasePage'), 'PurchasePage'),
});

export const routes = root.addChildren([
  landing,
  signedIn.addChildren([purchases, create, purchase]),
]);
