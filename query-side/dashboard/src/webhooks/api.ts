import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import type { components } from '../api/generated/schema';
import { path } from '../api/queries';

type Schemas = components['schemas'];

export type Endpoint = Schemas['Endpoint'];
export type EndpointSecret = Schemas['EndpointSecret'];
export type Delivery = Schemas['Delivery'];
export type DeliveryState = Delivery['state'];
export type DeliveryDetail = Schemas['DeliveryDetail'];
export type Try = Schemas['Try'];
export type WebhookEvent = Exclude<Endpoint['events'][number], 'webhook.test'>;

export const EVENTS: readonly WebhookEvent[] = [
  'purchase.created',
  'purchase.approved',
  'purchase.denied',
  'purchase.cancelled',
  'purchase.payment_pending',
  'purchase.payment_failed',
  'purchase.paid',
  'purchase.fulfilled',
  'purchase.refunded',
  'purchase.refund_failed',
  'purchase.refund_bounced',
  'purchase.disputed',
  'purchase.dispute_closed',
  'voucher.added',
  'voucher.voided',
  'voucher.extended',
  'voucher.redeemed',
  'voucher.released',
];

export const STATES: readonly DeliveryState[] = ['waiting', 'sending', 'delivered', 'failed'];

const PAGE = 20;
/** No stream tells of deliveries: while some are on their way they are looked at often. */
const SOON = 1_500;
const LATER = 15_000;

export const base = (conference: string) =>
  `/conferences/${encodeURIComponent(conference)}/webhooks`;

export const webhookKey = (conference: string) => ['webhooks', conference] as const;

export const endpointsQuery = (client: Client, conference: string) =>
  queryOptions({
    queryKey: [...webhookKey(conference), 'endpoints'],
    queryFn: async ({ signal }) =>
      (await client.read<Schemas['EndpointList']>(base(conference), signal)).items,
    refetchInterval: ({ state }) =>
      state.data?.some(({ waiting, state }) => state === 'active' && waiting > 0) ? SOON : LATER,
  });

export const deliveriesQuery = (
  client: Client,
  { conference, id }: Endpoint,
  state: string,
  moving: boolean,
) =>
  infiniteQueryOptions({
    queryKey: [...webhookKey(conference), id, 'deliveries', state],
    queryFn: ({ signal, pageParam: after }) =>
      client.read<Schemas['DeliveryPage']>(
        path(`${base(conference)}/${id}/deliveries`, {
          state: state || undefined,
          limit: PAGE,
          after,
        }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    refetchInterval: moving ? SOON : LATER,
  });

export const deliveryQuery = (client: Client, { conference, id }: Endpoint, one: Delivery) =>
  queryOptions({
    queryKey: [...webhookKey(conference), id, one.id, one.tries, one.state],
    queryFn: ({ signal }) =>
      client.read<DeliveryDetail>(`${base(conference)}/${id}/deliveries/${one.id}`, signal),
  });

export interface Change {
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export async function change<T>(client: Client, key: string, one: Change): Promise<T> {
  const { method = 'POST', body } = one;
  const answer = await client.send(one.path, {
    method,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      ...(method === 'POST' && { 'Idempotency-Key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer.status === 204 ? (undefined as T) : answer.json();
}
