import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Session } from './session/session';
import { Landing } from './shell/Landing';
import { Shell } from './shell/Shell';

export interface OperationsSearch {
  readonly view?: 'calls' | 'rebuilds';
  readonly state?: string;
  readonly conference?: string;
  readonly text?: string;
  readonly after?: string;
  readonly before?: string;
}

export interface MoneySearch {
  readonly conference?: string;
  readonly kind?: string;
  readonly after?: string;
  readonly before?: string;
}

export interface HistorySearch {
  readonly conference?: string;
  readonly type?: string;
  readonly from?: string;
  readonly until?: string;
  readonly purchase?: string;
  readonly sponsor?: string;
  readonly actor?: string;
  readonly cause?: string;
  readonly correlation?: string;
  readonly currency?: string;
  readonly least?: string;
  readonly most?: string;
  readonly after?: string;
  readonly before?: string;
  readonly event?: string;
}

const HISTORY = [
  'conference',
  'type',
  'from',
  'until',
  'purchase',
  'sponsor',
  'actor',
  'cause',
  'correlation',
  'currency',
  'least',
  'most',
  'after',
  'before',
  'event',
] as const satisfies readonly (keyof HistorySearch)[];

export type WebhookSearch = Pick<ListSearch, 'conference'>;

export interface ListSearch {
  readonly status?: string;
  readonly conference?: string;
  readonly sponsor?: string;
  readonly product?: string;
  /** Both in minor units, as the service takes them. */
  readonly least?: string;
  readonly most?: string;
  readonly from?: string;
  readonly until?: string;
  readonly text?: string;
  readonly sort?: string;
  readonly after?: string;
  readonly before?: string;
}

const LIST = [
  'status',
  'conference',
  'sponsor',
  'product',
  'least',
  'most',
  'from',
  'until',
  'text',
  'sort',
  'after',
  'before',
] as const satisfies readonly (keyof ListSearch)[];

const root = createRootRouteWithContext<{ session: Session }>()({ component: Shell });

const landing = createRoute({ getParentRoute: () => root, path: '/', component: Landing });

const redeem = createRoute({
  getParentRoute: () => root,
  path: '/redeem',
  component: lazyRouteComponent(() => import('./shell/RedeemPage'), 'RedeemPage'),
});

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
  validateSearch: (search: Record<string, unknown>): ListSearch => picked(search, LIST),
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

const sponsor = createRoute({
  getParentRoute: () => signedIn,
  path: '/sponsors/$conference/$sponsor',
  component: lazyRouteComponent(() => import('./sponsor/SponsorPage'), 'SponsorPage'),
});

const operations = createRoute({
  getParentRoute: () => signedIn,
  path: '/operations',
  validateSearch: (search: Record<string, unknown>): OperationsSearch => ({
    ...picked(search, ['state', 'conference', 'text', 'after', 'before']),
    ...(search.view === 'calls' || search.view === 'rebuilds' ? { view: search.view } : {}),
  }),
  component: lazyRouteComponent(() => import('./operations/OperationsPage'), 'OperationsPage'),
});

const money = createRoute({
  getParentRoute: () => signedIn,
  path: '/money',
  validateSearch: (search: Record<string, unknown>): MoneySearch =>
    picked(search, ['conference', 'kind', 'after', 'before']),
  component: lazyRouteComponent(() => import('./money/MoneyPage'), 'MoneyPage'),
});

const history = createRoute({
  getParentRoute: () => signedIn,
  path: '/history',
  validateSearch: (search: Record<string, unknown>): HistorySearch => picked(search, HISTORY),
  component: lazyRouteComponent(() => import('./history/HistoryPage'), 'HistoryPage'),
});

const proofs = createRoute({
  getParentRoute: () => signedIn,
  path: '/proofs',
  component: lazyRouteComponent(() => import('./proofs/ProofsPage'), 'ProofsPage'),
});

const webhooks = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks',
  validateSearch: (search: Record<string, unknown>): WebhookSearch =>
    picked(search, ['conference']),
  component: lazyRouteComponent(() => import('./webhooks/WebhooksPage'), 'WebhooksPage'),
});

/** What of an address a page understands; what is empty is left out. */
function picked<K extends string>(search: Record<string, unknown>, names: readonly K[]) {
  const filled = names.filter((name) => search[name]).map((name) => [name, String(search[name])]);
  return Object.fromEntries(filled) as Partial<Record<K, string>>;
}

export const routes = root.addChildren([
  landing,
  redeem,
  signedIn.addChildren([
    purchases,
    create,
    purchase,
    sponsor,
    operations,
    money,
    history,
    proofs,
    webhooks,
  ]),
]);
