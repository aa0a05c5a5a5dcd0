import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import { path } from '../api/queries';
import type { LedgerPage, LedgerTotals, Money } from '../api/types';

/** Sums in minor units of one currency. */
export interface Sums {
  readonly captured: number;
  readonly refunded: number;
  readonly disputed: number;
  readonly net: number;
}

export const SUMS = ['captured', 'refunded', 'disputed', 'net'] as const satisfies (keyof Sums)[];

/** One comparison of our facts with Stripe's objects. */
export interface Run {
  readonly id: string;
  readonly trigger: string;
  readonly state: 'running' | 'completed' | 'failed';
  readonly startedAt: string;
  readonly finishedAt?: string;
  readonly problem?: string;
  readonly differenceCount: number;
  readonly totals: readonly {
    readonly currency: string;
    readonly ours: Sums;
    readonly stripe: Sums;
    readonly difference: Sums;
  }[];
}

/** One movement of money on which the two sides do not agree. */
export interface Difference {
  readonly kind: string;
  readonly stripeId: string;
  readonly purchaseId?: string;
  readonly ours?: Money;
  readonly stripe?: Money;
  readonly why: string;
}

export interface EntryFilter {
  readonly kind?: string;
  readonly after?: string;
  readonly before?: string;
}

const PAGE = 25;
const RUNS = 10;
const SOON = 1_000;
const LATER = 15_000;

const of = (conference: string) => `/conferences/${encodeURIComponent(conference)}`;

export const totalsQuery = (client: Client, conference: string) =>
  queryOptions({
    queryKey: ['ledger', conference, 'totals'],
    queryFn: ({ signal }) => client.read<LedgerTotals>(`${of(conference)}/ledger`, signal),
    refetchInterval: LATER,
  });

export const entriesQuery = (client: Client, conference: string, filter: EntryFilter) =>
  queryOptions({
    queryKey: ['ledger', conference, 'entries', filter],
    queryFn: ({ signal }) =>
      client.read<LedgerPage>(
        path(`${of(conference)}/ledger/entries`, { ...filter, limit: PAGE }),
        signal,
      ),
    refetchInterval: LATER,
  });

export const runsKey = (conference: string) => ['reconciliations', conference] as const;

export const runsPath = (conference: string) => `${of(conference)}/reconciliations`;

export const runsQuery = (client: Client, conference: string) =>
  queryOptions({
    queryKey: runsKey(conference),
    queryFn: async ({ signal }) =>
      (
        await client.inspect<{ readonly reconciliations: readonly Run[] }>(
          path(runsPath(conference), { limit: RUNS }),
          signal,
        )
      ).reconciliations,
    refetchInterval: ({ state }) =>
      state.data?.some((run) => run.state === 'running') ? SOON : false,
  });

export const differencesQuery = (client: Client, conference: string, { id, state }: Run) =>
  queryOptions({
    queryKey: [...runsKey(conference), id, state],
    queryFn: async ({ signal }) =>
      (
        await client.inspect<{ readonly differences: readonly Difference[] }>(
          `${runsPath(conference)}/${id}`,
          signal,
        )
      ).differences,
  });
