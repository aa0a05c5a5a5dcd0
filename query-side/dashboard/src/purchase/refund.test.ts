import { expect, test } from 'vitest';
import type { Purchase } from '../api/types';
import { askedBack, bouncedBack, contestedOf, leftOf, lostOf } from './refund';
import { acme } from './sample';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const paid: Purchase = {
  ...acme,
  status: 'fulfilled',
  paid: usd(89500),
  refunded: usd(0),
  vouchers: { ...acme.vouchers, live: 10 },
};

test('a refund on its way is not left any more', () => {
  const asked: Purchase = {
    ...paid,
    refunds: [{ refundId: 'rf_1', amount: usd(8950), state: 'requested' }],
  };
  expect(leftOf(asked)).toEqual(usd(80550));
});

test('only what Stripe has neither sent nor refused is on its way', () => {
  const states = ['requested', 'refunded', 'failed', 'bounced', 'requested'] as const;
  const refunds = states.map((state) => ({ amount: usd(100), state }));
  expect(askedBack({ ...paid, refunds })).toBe(200);
  expect(bouncedBack({ ...paid, refunds })).toBe(100);
});

test.each([
  ['inquiry', 'open', 0, 0],
  ['chargeback', 'open', 500, 0],
  ['chargeback', 'won', 0, 0],
  ['chargeback', 'lost', 0, 500],
  ['inquiry', 'inquiry_closed', 0, 0],
] as const)(
  'of a dispute, %s and %s, the bank holds %i and keeps %i',
  (stage, state, held, lost) => {
    const disputed = { ...paid, disputes: [{ disputeId: 'du_1', amount: usd(500), stage, state }] };
    expect([contestedOf(disputed), lostOf(disputed)]).toEqual([held, lost]);
    expect(leftOf(disputed)).toEqual(usd(89500 - held - lost));
  },
);

test('nothing is left of nothing', () => {
  expect(leftOf(acme)).toBeUndefined();
});
