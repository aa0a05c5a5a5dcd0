import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import { path } from '../api/queries';

/** A signed note about so many events. */
export interface Checkpoint {
  readonly size: number;
  readonly note: string;
  readonly madeAt: string;
}

interface CheckpointPage {
  readonly items: readonly Checkpoint[];
  readonly next?: number;
}

/** What is published in a place. */
export interface Place {
  readonly place: string;
  readonly covered: number;
  readonly problem?: string;
}

export interface Publication {
  readonly events: number;
  readonly uncoveredSince?: string;
  readonly places: readonly Place[];
}

/** All events held beside what was signed, once. */
export interface Verification {
  readonly id: string;
  readonly trigger: string;
  readonly state: 'running' | 'completed' | 'failed';
  readonly startedAt: string;
  readonly events: number;
  readonly checked: number;
  readonly covered: number;
  readonly checkpoints: number;
  readonly findingCount: number;
  readonly findings: readonly {
    readonly kind: string;
    readonly at: number;
    readonly text: string;
  }[];
  readonly problem?: string;
}

/** A question that somebody asked. */
export interface HistoryLook {
  readonly id: number;
  readonly at: string;
  readonly by: string;
  readonly conference?: string;
  readonly address: string;
}

interface HistoryLookPage {
  readonly items: readonly HistoryLook[];
  readonly next?: number;
}

const PAGE = 20;
const LOOKS = 10;
const RUNS = 5;
const SOON = 1_000;
const LATER = 15_000;
const EVERYTHING = '/history/audit-bundle';
const key = ['proofs'] as const;

export const looksKey = [...key, 'looks'] as const;
export const verificationsKey = [...key, 'verifications'] as const;
export const VERIFICATIONS = '/operations/history-verifications';

export const publicationQuery = (client: Client) =>
  queryOptions({
    queryKey: [...key, 'publication'],
    queryFn: ({ signal }) => client.inspect<Publication>('/history/publication', signal),
    refetchInterval: LATER,
  });

/** A key does not change while anybody looks. */
export const signersQuery = (client: Client) =>
  queryOptions({
    queryKey: [...key, 'keys'],
    queryFn: async ({ signal }) =>
      (await client.inspect<{ readonly keys: readonly string[] }>('/history/keys', signal)).keys,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Each look is noted: only the first one is waited for. */
export const checkpointsQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: [...key, 'checkpoints'],
    queryFn: ({ signal, pageParam: after }) =>
      client.inspect<CheckpointPage>(path('/history/checkpoints', { after, limit: PAGE }), signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.length === 0 ? LATER : false),
  });

export const verificationsQuery = (client: Client) =>
  queryOptions({
    queryKey: verificationsKey,
    queryFn: async ({ signal }) =>
      (
        await client.inspect<{ readonly items: readonly Verification[] }>(
          path(VERIFICATIONS, { limit: RUNS }),
          signal,
        )
      ).items,
    refetchInterval: ({ state }) =>
      state.data?.some((run) => run.state === 'running') ? SOON : LATER,
  });

export const historyLooksQuery = (client: Client) =>
  infiniteQueryOptions({
    queryKey: looksKey,
    queryFn: ({ signal, pageParam: after }) =>
      client.inspect<HistoryLookPage>(path('/history/looks', { after, limit: LOOKS }), signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
  });

/** What an auditor takes away, and what it is narrowed to; without a conference it is everything. */
export const bundlePath = (conference: string, purchase: string, known: string) =>
  path(conference ? `/conferences/${encodeURIComponent(conference)}/audit-bundle` : EVERYTHING, {
    purchase: (conference && purchase.trim()) || undefined,
    known: known.trim() || undefined,
  });
