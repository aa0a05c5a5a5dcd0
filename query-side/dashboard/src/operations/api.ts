import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from '../api/client';
import { path } from '../api/queries';

export const WEBHOOK_STATES = ['parked', 'waiting', 'processed'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];
export const CALL_STATES = ['parked', 'wanted', 'answered'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** An event that Stripe has told of. */
export interface Webhook {
  readonly conference: string;
  readonly eventId: string;
  readonly type: string;
  readonly objectId: string;
  readonly state: WebhookState;
  readonly tries: number;
  readonly outcome?: string;
  readonly receivedAt: string;
  readonly dueAt?: string;
}

export interface WebhookPage {
  readonly items: readonly Webhook[];
  readonly next?: string;
  readonly previous?: string;
}

/** A call to Stripe that was written down before it was made. */
export interface PaymentCall {
  readonly key: string;
  readonly kind: string;
  readonly purchaseId: string;
  readonly conference: string;
  readonly state: CallState;
  readonly problem?: string;
  readonly tries: number;
  readonly wantedAt: string;
  readonly nextTryAt?: string;
  readonly stripeId?: string;
}

interface PaymentCallPage {
  readonly items: readonly PaymentCall[];
  readonly next?: string;
}

/** How far an account at Stripe was last gone through for what no webhook told of. */
export interface Sweep {
  readonly conference: string;
  readonly sweptAt: string;
  readonly problem?: string;
  readonly problemSince?: string;
}

export interface InboxFilter {
  readonly state?: string;
  readonly conference?: string;
  readonly text?: string;
  readonly after?: string;
  readonly before?: string;
}

const PAGE = 25;
/** No stream tells of this work: what moves is looked at often, the rest now and then. */
const SOON = 2_000;
const LATER = 15_000;

export const operationsKey = ['operations'] as const;

export const inboxQuery = (client: Client, filter: InboxFilter) =>
  queryOptions({
    queryKey: [...operationsKey, 'webhooks', filter],
    queryFn: ({ signal }) =>
      client.inspect<WebhookPage>(path('/operations/webhooks', { ...filter, limit: PAGE }), signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state === 'waiting') ? SOON : LATER,
  });

export const sweepsQuery = (client: Client) =>
  queryOptions({
    queryKey: [...operationsKey, 'sweeps'],
    queryFn: async ({ signal }) =>
      (await client.inspect<{ readonly items: readonly Sweep[] }>('/operations/sweeps', signal))
        .items,
    refetchInterval: LATER,
  });

export const callsQuery = (client: Client, state: string | undefined, conference?: string) =>
  infiniteQueryOptions({
    queryKey: [...operationsKey, 'calls', state, conference],
    queryFn: ({ signal, pageParam: after }) =>
      client.inspect<PaymentCallPage>(
        path('/operations/payment-calls', { state, conference, after, limit: PAGE }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some((one) => one.state === 'wanted')) ? SOON : LATER,
  });
