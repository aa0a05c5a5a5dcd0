import { expect, test } from 'vitest';
import type { Purchase } from '../api/types';
import { askedBack, leftOf, refundEffect } from './refund';
import { acme } from './sample';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const paid: Purchase = {
  ...acme,
  status: 'fulfilled',
  paid: usd(89500),
  refunded: usd(0),
  vouchers: { live: 10, revoked: 0, redeemed: 0, suspended: 0, voided: 0 },
};

test('the whole payment back takes every unused code', () => {
  expect(refundEffect(paid, usd(89500))).toEqual({
    totalBack: usd(89500),
    revoked: 10,
    live: 0,
    everything: true,
  });
});

test('redeemed codes are never taken back', () => {
  const used = { ...paid, vouchers: { live: 7, revoked: 0, redeemed: 3, suspended: 0, voided: 0 } };
  expect(refundEffect(used, usd(89500))).toMatchObject({ revoked: 7, live: 3 });
});

test.each([
  [8950, 1],
  [8949, 0],
  [17900, 2],
  [20000, 2],
])('%i of ten times 8950 takes %i codes', (amount, revoked) => {
  expect(refundEffect(paid, usd(amount))).toMatchObject({ revoked, live: 10 - revoked });
});

test('parts of earlier refunds add up to a code', () => {
  const earlier = { ...paid, refunded: usd(5000) };
  expect(refundEffect(earlier, usd(3950)).revoked).toBe(1);
});

test('a refund on its way counts, with the codes that it holds', () => {
  const asked: Purchase = {
    ...paid,
    vouchers: { live: 9, revoked: 0, redeemed: 0, suspended: 1, voided: 0 },
    refunds: [{ refundId: 'rf_1', amount: usd(8950), state: 'requested' }],
  };
  expect(leftOf(asked)).toEqual(usd(80550));
  expect(refundEffect(asked, usd(8950))).toMatchObject({ revoked: 1, live: 8 });
});

test('only what Stripe has neither sent nor refused is on its way', () => {
  const states = ['requested', 'refunded', 'failed', 'requested'] as const;
  const refunds = states.map((state) => ({ amount: usd(100), state }));
  expect(askedBack({ ...paid, refunds })).toBe(200);
});

test('nothing is left of nothing', () => {
  expect(leftOf(acme)).toBeUndefined();
});
