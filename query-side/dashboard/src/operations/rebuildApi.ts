import { queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import type { Rebuild, RebuildList } from '../api/types';
import { operationsKey } from './api';

const SOON = 1_000;
const LATER = 15_000;

export const rebuildsKey = [...operationsKey, 'rebuilds'] as const;

export const rebuildsQuery = (client: Client) =>
  queryOptions({
    queryKey: rebuildsKey,
    queryFn: ({ signal }) => client.read<RebuildList>('/rebuilds', signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'running') ? SOON : LATER,
  });

/** A rebuild to begin, or what is to become of one. */
export interface Wish {
  readonly path: string;
  readonly body?: unknown;
}

export const begin = (source: string, purpose: string, view: string): Wish => ({
  path: '/rebuilds',
  body: { source, purpose, views: view ? [view] : [] },
});

export const become = (number: number, what: 'pause' | 'resume' | 'cancel'): Wish => ({
  path: `/rebuilds/${number}/${what}`,
});

export async function wish(client: Client, { path, body }: Wish): Promise<Rebuild> {
  const answer = await client.send(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer.json();
}
