import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { Client } from './api/client';
import { ClientContext } from './api/context';
import { ProblemError } from './api/problem';
import { StreamContext } from './live/context';
import { Live } from './live/Live';
import { LiveStream } from './live/stream';
import { routes } from './routes';
import { SessionContext, useSessionState } from './session/context';
import type { Session } from './session/session';
import { Crash, NotFound } from './shell/Notices';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The live stream tells what changed: nothing is read again because a window got the focus.
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.unknown,
      retryDelay: (failures) => 400 * 2 ** failures,
    },
  },
});

/** Addresses hold plain words: `?status=pending`, not JSON. */
export function appRouter(session: Session) {
  return createRouter({
    routeTree: routes,
    context: { session },
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const filled = Object.entries(search).filter(([, value]) => value !== undefined);
      const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
      return query.size ? `?${query}` : '';
    },
    scrollRestoration: true,
    defaultPreload: false,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Crash,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof appRouter>;
  }
}

interface AppProps {
  readonly session: Session;
  readonly commandOrigin: string;
}

export function createApp({ session, commandOrigin }: AppProps) {
  const client = new Client(session, commandOrigin);
  const stream = new LiveStream(client, '/stream');
  const router = appRouter(session);
  return (
    <SessionContext value={session}>
      <ClientContext value={client}>
        <StreamContext value={stream}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
            <WhileSignedIn />
          </QueryClientProvider>
        </StreamContext>
      </ClientContext>
    </SessionContext>
  );
}

function WhileSignedIn() {
  return useSessionState().kind === 'signed_out' ? null : <Live />;
}
