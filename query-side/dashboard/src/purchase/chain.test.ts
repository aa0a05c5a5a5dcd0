import { expect, test } from 'vitest';
import type { Fact } from '../api/types';
import { chainOf } from './chain';

const TIME = '2027-01-15T12:00:00Z';

function fact(version: number, name: string, cause: string, actor: string, data: object): Fact {
  return {
    version,
    type: `bulk-purchase.${name}.v1`,
    time: TIME,
    cause,
    actor,
    data: data as Fact['data'],
  };
}

const bought = [
  fact(1, 'created', 'request-1', 'buyer', {}),
  fact(2, 'checkout-requested', 'request-2', 'buyer', { attempt: 1 }),
  fact(3, 'checkout-started', 'checkout-1', 'saga', { attempt: 1 }),
  fact(4, 'payment-received', 'evt_1', 'stripe', { attempt: 1, paymentIntentId: 'pi_1' }),
  fact(5, 'fulfilled', 'pi_1', 'saga', {}),
];

test('requests and webhooks lead to events, and a call to its answer', () => {
  const { causes, calls, edges } = chainOf(bought);
  expect(causes.map(({ id, kind, row }) => [id, kind, row])).toEqual([
    ['request-1', 'request', 0],
    ['request-2', 'request', 1],
    ['evt_1', 'webhook', 3],
  ]);
  expect(calls).toEqual([{ kind: 'checkout', row: 1 }]);
  expect(edges).toContainEqual({ from: 'call', fromRow: 1, to: 'event', toRow: 2 });
  expect(edges).toContainEqual({ from: 'cause', fromRow: 3, to: 'event', toRow: 4 });
  expect(edges).toHaveLength(6);
});

test('a refund is answered by its own refund', () => {
  const { edges } = chainOf([
    fact(6, 'refund-requested', 'request-3', 'organizer', { refundId: 're_1' }),
    fact(7, 'refund-requested', 'request-4', 'organizer', { refundId: 're_2' }),
    fact(8, 'refunded', 'refund-2', 'saga', { refundId: 're_2' }),
    fact(9, 'refunded', 'evt_2', 'stripe', { refundId: 're_1' }),
  ]);
  expect(edges).toContainEqual({ from: 'call', fromRow: 1, to: 'event', toRow: 2 });
  expect(edges).toContainEqual({ from: 'call', fromRow: 0, to: 'event', toRow: 3 });
  expect(edges).toContainEqual({ from: 'cause', fromRow: 3, to: 'event', toRow: 3 });
});

test('a hundred thousand uses do not fill the picture', () => {
  const uses = Array.from({ length: 100 }, (_, n) =>
    fact(6 + n, 'voucher-redeemed', `order-${n}`, 'shop', {}),
  );
  expect(chainOf([...bought, ...uses]).facts).toHaveLength(5);
});
