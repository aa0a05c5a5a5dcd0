import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import type { components } from '../api/generated/schema';
import { path } from '../api/queries';

type Schemas = components['schemas'];

export type HandOut = Schemas['HandOut'];
export type HandOutPage = Schemas['HandOutPage'];
export type HandOutStatus = HandOut['status'];
export type HandOutCounts = Schemas['HandOutCounts'];
export type HandOutSummary = Schemas['HandOutSummary'];
export type HandOutStep = Schemas['HandOutStep'];
export type HandOutSteps = Schemas['HandOutSteps'];
export type HandOutReport = Schemas['HandOutReport'];
export type Ordered = Schemas['Ordered'];
export type TakenBack = Schemas['TakenBack'];
export type HandedOver = Schemas['HandedOver'];
export type LetterTemplate = Schemas['LetterTemplate'];
export type LetterPreview = Schemas['LetterPreview'];

const PAGE = 50;
/** No stream tells of letters: while some are on their way they are looked at often. */
const SOON = 1_500;
const LATER = 20_000;

export const handOutKey = (id: string) => ['handouts', id] as const;

const base = (id: string) => `/bulk-purchases/${encodeURIComponent(id)}/handouts`;

export const summaryQuery = (client: Client, id: string) =>
  queryOptions({
    queryKey: [...handOutKey(id), 'summary'],
    queryFn: ({ signal }) => client.read<HandOutSummary>(`${base(id)}/summary`, signal),
    refetchInterval: ({ state }) =>
      state.data && state.data.counts.sending + state.data.counts.failed > 0 ? SOON : LATER,
  });

export const handOutsQuery = (client: Client, id: string, status: string, moving: boolean) =>
  infiniteQueryOptions({
    queryKey: [...handOutKey(id), 'list', status],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<HandOutPage>(
        path(base(id), { status: status || undefined, limit: PAGE, after }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    refetchInterval: moving ? SOON : LATER,
  });

export const stepsQuery = (client: Client, id: string, handOut: string) =>
  queryOptions({
    queryKey: [...handOutKey(id), 'steps', handOut],
    queryFn: ({ signal }) => client.read<HandOutSteps>(`${base(id)}/${handOut}/steps`, signal),
  });

/** How many of these vouchers are with people, and how many codes may be known. */
export const reachQuery = (client: Client, id: string, serials: string) =>
  queryOptions({
    queryKey: [...handOutKey(id), 'reach', serials],
    queryFn: ({ signal }) =>
      client.read<Schemas['Reach']>(path(`${base(id)}/reach`, { serials }), signal),
  });

export const templateQuery = (client: Client, conference: string) =>
  queryOptions({
    queryKey: ['hand-out-template', conference],
    queryFn: ({ signal }) => client.read<LetterTemplate>(templatePath(conference), signal),
  });

export const templatePath = (conference: string) =>
  `/conferences/${encodeURIComponent(conference)}/hand-out-template`;

export interface Change {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly csv?: Blob;
}

/** What is done to hand-outs is done by the query side, which keeps them. */
export async function change<T>(client: Client, key: string, one: Change): Promise<T> {
  const { method = 'POST', body, csv } = one;
  const answer = await client.send(one.path, {
    method,
    headers: {
      Accept: 'application/json',
      'Content-Type': csv ? 'text/csv' : 'application/json',
      ...(method === 'POST' && { 'Idempotency-Key': key }),
    },
    ...(csv ? { body: csv } : body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer.status === 204 ? (undefined as T) : answer.json();
}

export const changes = {
  upload: (id: string, csv: Blob): Change => ({ path: `${base(id)}/uploads`, csv }),
  add: (id: string, body: unknown): Change => ({ path: base(id), body }),
  send: (id: string, handOuts?: readonly string[]): Change => ({
    path: `${base(id)}/sendings`,
    body: handOuts ? { handOuts } : {},
  }),
  remind: (id: string, handOuts?: readonly string[]): Change => ({
    path: `${base(id)}/reminders`,
    body: handOuts ? { handOuts } : {},
  }),
  takeBack: (id: string, one: string): Change => ({ path: `${base(id)}/${one}/taking-back` }),
  handOver: (id: string, one: string, body: unknown): Change => ({
    path: `${base(id)}/${one}/handing-over`,
    body,
  }),
  erase: (id: string, one: string): Change => ({
    method: 'DELETE',
    path: `${base(id)}/${one}/person`,
  }),
};
