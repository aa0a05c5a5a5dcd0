import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import { path } from '../api/queries';
import type { ErasureReport, HistoryPage, KeptEvent, LookPage } from '../api/types';
import type { HistorySearch } from '../routes';

/** What a search is narrowed to, and where in its list we are. */
export type HistoryFilter = Omit<HistorySearch, 'conference' | 'event'>;

const PAGE = 50;
const LOOKS = 10;
const of = (conference: string) => `/conferences/${encodeURIComponent(conference)}/history`;

export const historyQuery = (client: Client, conference: string, filter: HistoryFilter) =>
  queryOptions({
    queryKey: ['history', conference, filter],
    queryFn: ({ signal }) =>
      client.read<HistoryPage>(path(of(conference), { ...filter, limit: PAGE }), signal),
  });

/** What happened does not change: it is never read again. */
export const eventQuery = (client: Client, conference: string, position: string) =>
  queryOptions({
    queryKey: ['history', conference, 'event', position],
    queryFn: ({ signal }) =>
      client.read<KeptEvent>(`${of(conference)}/${encodeURIComponent(position)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const looksQuery = (client: Client, conference: string) =>
  infiniteQueryOptions({
    queryKey: ['looks', conference],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<LookPage>(
        path(`/conferences/${encodeURIComponent(conference)}/looks`, { after, limit: LOOKS }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const erasuresQuery = (client: Client, conference: string) =>
  infiniteQueryOptions({
    queryKey: ['erasures', conference],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<ErasureReport>(
        path(`/conferences/${encodeURIComponent(conference)}/erasures`, { after, limit: LOOKS }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
