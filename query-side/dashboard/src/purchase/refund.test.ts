import { expect, test } from 'vitest';
import type { Fact, Purchase } from '../api/types';
import { countOf, leftOf, openRefunds, refundEffect } from './refund';
import { acme } from './sample';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const paid: Purchase = {
  ...acme,
  status: 'fulfilled',
  paid: usd(89500),
  refunded: usd(0),
  vouchers: { live: 10, revoked: 0, redeemed: 0 },
};
const none = { amount: 0, held: 0 };

test('the whole payment back takes every unused code', () => {
  expect(refundEffect(paid, none, usd(89500))).toEqual({
    totalBack: usd(89500),
    revoked: 10,
    live: 0,
    everything: true,
  });
});

test('redeemed codes are never taken back', () => {
  const used = { ...paid, vouchers: { live: 7, revoked: 0, redeemed: 3 } };
  expect(refundEffect(used, none, usd(89500))).toMatchObject({ revoked: 7, live: 3 });
});

test.each([
  [8950, 1],
  [8949, 0],
  [17900, 2],
  [20000, 2],
])('%i of ten times 8950 takes %i codes', (amount, revoked) => {
  expect(refundEffect(paid, none, usd(amount))).toMatchObject({ revoked, live: 10 - revoked });
});

test('parts of earlier refunds add up to a code', () => {
  const earlier = { ...paid, refunded: usd(5000) };
  expect(refundEffect(earlier, none, usd(3950)).revoked).toBe(1);
});

test('a refund on its way counts, with the codes that it holds', () => {
  const open = { amount: 8950, held: 1 };
  expect(leftOf(paid, open)).toEqual(usd(80550));
  expect(refundEffect(paid, open, usd(8950))).toMatchObject({ revoked: 1, live: 8 });
});

test('open refunds are those that Stripe has neither sent nor refused', () => {
  const fact = (type: string, data: Fact['data']): Fact => ({
    version: 1,
    time: '2026-11-23T10:00:00Z',
    type: `bulk-purchase.${type}.v1`,
    data,
  });
  const asked = (refundId: string) =>
    fact('refund-requested', { refundId, amount: usd(8950), vouchersToRevoke: '9-10' });
  expect(
    openRefunds([
      asked('rf_1'),
      asked('rf_2'),
      asked('rf_3'),
      fact('refunded', { refundId: 'rf_1' }),
      fact('refund-failed', { refundId: 'rf_3' }),
    ]),
  ).toEqual({ amount: 8950, held: 2 });
});

test('serials are counted by ranges', () => {
  expect(['', '7', '1-40,57', undefined].map(countOf)).toEqual([0, 1, 41, 0]);
});
