import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ListSearch } from '../routes';
import type { Client } from './client';
import type {
  CodePage,
  ConferenceList,
  Fact,
  Purchase,
  PurchaseCounts,
  PurchasePage,
  RedemptionPage,
  RevealPage,
  SponsorVouchers,
  Timeline,
  VoucherPage,
} from './types';

export type PurchaseFilter = ListSearch;

const PAGE = 25;
const VOUCHERS = 50;
const FACTS = 200;
const USES = 10;

export function path(base: string, parameters: object): string {
  const filled = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  return query.size ? `${base}?${query}` : base;
}

export const keys = {
  lists: ['purchases'] as const,
  list: (filter: PurchaseFilter) => ['purchases', filter] as const,
  one: (id: string) => ['purchase', id] as const,
  reveals: (id: string) => ['purchase', id, 'reveals'] as const,
  detail: (id: string) => ['purchase', id, 'detail'] as const,
};

/** Reads the purchase not older than the version: the read side waits for it. */
export const readPurchase = (client: Client, id: string, version?: number, signal?: AbortSignal) =>
  client.read<Purchase>(path(`/bulk-purchases/${encodeURIComponent(id)}`, { version }), signal);

export const purchasesQuery = (client: Client, filter: PurchaseFilter) =>
  queryOptions({
    queryKey: keys.list(filter),
    queryFn: ({ signal }) =>
      client.read<PurchasePage>(path('/bulk-purchases', { ...filter, limit: PAGE }), signal),
  });

/** How many of each state the same filter lets through, whatever is shown of them. */
export const countsQuery = (
  client: Client,
  { status: _, sort: __, after: ___, before: ____, ...filter }: PurchaseFilter,
) =>
  queryOptions({
    queryKey: ['purchase-counts', filter],
    queryFn: ({ signal }) =>
      client.read<PurchaseCounts>(path('/bulk-purchases/counts', filter), signal),
    refetchInterval: 30_000,
  });

export const purchaseQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: keys.detail(id),
    queryFn: ({ signal }) => readPurchase(client, id, undefined, signal),
  });

/** The purchase after so many events: what it was does not change any more. */
export const purchaseAtQuery = (client: Client, id: string, atVersion: number) =>
  queryOptions({
    queryKey: ['purchase-past', id, atVersion],
    queryFn: ({ signal }) =>
      client.read<Purchase>(
        path(`/bulk-purchases/${encodeURIComponent(id)}`, { atVersion }),
        signal,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const timelineQuery = (client: Client, id: string, version: number) =>
  queryOptions({
    queryKey: [...keys.one(id), 'timeline', version],
    queryFn: ({ signal }) => readTimeline(client, id, version, signal),
  });

/** The whole of it: open refunds and causes would be missed in a part. */
async function readTimeline(client: Client, id: string, version: number, signal: AbortSignal) {
  const facts: Fact[] = [];
  let after: string | undefined;
  do {
    const page: Timeline = await client.read(
      path(`/bulk-purchases/${id}/timeline`, { version, limit: FACTS, after }),
      signal,
    );
    facts.push(...page.items);
    after = page.next;
  } while (after);
  return facts;
}

/** Which vouchers of a purchase are looked at, in the list and in files. */
export interface VoucherChoice {
  readonly state?: string | undefined;
  readonly handedOut?: string | undefined;
}

export const vouchersQuery = (client: Client, id: string, version: number, choice: VoucherChoice) =>
  infiniteQueryOptions({
    queryKey: [...keys.one(id), 'vouchers', version, choice],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<VoucherPage>(
        path(`/bulk-purchases/${id}/vouchers`, { limit: VOUCHERS, after, version, ...choice }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

/** How far the codes of a purchase are. */
export interface CodesMade {
  readonly status: string;
  readonly made: number;
  readonly of: number;
}

/** A million take some seconds: looked at each second, by the side that makes them. */
export const codesMadeQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: [...keys.one(id), 'codes-made'],
    queryFn: ({ signal }) =>
      client.inspect<CodesMade>(`/bulk-purchases/${encodeURIComponent(id)}/fulfillment`, signal),
    refetchInterval: 1_000,
  });

/** Never kept in a cache: a reveal is an act of a person and is recorded each time. */
export const readCodes = (client: Client, id: string, choice: VoucherChoice, after?: string) =>
  client.read<CodePage>(path(`/bulk-purchases/${id}/codes`, { limit: VOUCHERS, after, ...choice }));

export const redemptionsQuery = (client: Client, id: string, version: number) =>
  infiniteQueryOptions({
    queryKey: [...keys.one(id), 'redemptions', version],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<RedemptionPage>(
        path(`/bulk-purchases/${id}/redemptions`, { limit: USES, after, version }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const sponsorVouchersQuery = (client: Client, conference: string, sponsor: string) =>
  queryOptions({
    queryKey: ['sponsor', conference, sponsor],
    queryFn: ({ signal }) =>
      client.read<SponsorVouchers>(
        `/conferences/${encodeURIComponent(conference)}/sponsors/${encodeURIComponent(sponsor)}/vouchers`,
        signal,
      ),
  });

export const revealsQuery = (client: Client, id: string) =>
  infiniteQueryOptions({
    queryKey: keys.reveals(id),
    queryFn: ({ signal, pageParam: after }) =>
      client.read<RevealPage>(
        path(`/bulk-purchases/${id}/reveals`, { limit: USES, after }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

/** Every conference of the viewer with its sponsors and products. */
export const conferencesQuery = (client: Client) =>
  queryOptions({
    queryKey: ['conferences'],
    queryFn: async ({ signal }) =>
      (await client.read<ConferenceList>('/conferences', signal)).items,
    staleTime: 60_000,
  });
