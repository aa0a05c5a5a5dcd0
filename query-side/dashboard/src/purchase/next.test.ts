import { expect, test } from 'vitest';
import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { nextStep } from './next';
import { acme, buyer, finance, organizer } from './sample';

const free: Partial<Purchase> = {
  unitPrice: { amount: 0, currency: 'USD' },
  total: { amount: 0, currency: 'USD' },
};
const { unitPrice: _, total: __, ...unpriced } = acme;

test('what the conference needs no approval for can be paid at once', () => {
  expect(nextStep(acme, 'complimentary_only', buyer).actions).toEqual(['checkout', 'cancel']);
  expect(nextStep(acme, 'every_purchase', buyer).actions).toEqual(['cancel']);
});

test('a complimentary deal needs approval in every conference, and then no payment', () => {
  const deal = { ...acme, ...free };
  expect(nextStep(deal, 'complimentary_only', organizer).actions[0]).toBe('approve');
  expect(nextStep({ ...deal, status: 'approved' }, undefined, organizer).actions[0]).toBe(
    'fulfill',
  );
  expect(nextStep({ ...deal, status: 'approved' }, undefined, buyer).actions).toEqual(['cancel']);
});

test('without a price the organizer names one first', () => {
  expect(nextStep(unpriced, 'every_purchase', organizer)).toEqual({
    sentence: texts.next.price,
    actions: ['price', 'deny', 'cancel'],
  });
});

test('an organizer is told when the request is her own', () => {
  const own = { ...acme, requestedBy: 'organizer' };
  expect(nextStep(own, 'every_purchase', organizer).sentence).toBe(texts.next.ownApproval);
  expect(nextStep(own, 'every_purchase', buyer).sentence).toBe(texts.next.approval);
});

test('an open checkout can only be paid, a failed one started again', () => {
  const open: Purchase = {
    ...acme,
    status: 'processing',
    checkout: { attempt: 1, url: 'https://checkout.stripe.com/c/pay/cs_test_a1' },
  };
  expect(nextStep(open, undefined, buyer).actions).toEqual(['pay']);
  const opening = { ...open, checkout: { attempt: 1 } };
  expect(nextStep(opening, undefined, buyer).actions).toEqual(['checkout']);
  expect(nextStep({ ...acme, status: 'failed' }, undefined, buyer).actions[0]).toBe('checkout');
});

test('finance refunds what is left and never approves', () => {
  const paid: Purchase = { ...acme, status: 'fulfilled', paid: { amount: 89500, currency: 'USD' } };
  expect(nextStep(paid, undefined, finance).actions).toEqual(['refund']);
  expect(nextStep(paid, undefined, buyer).actions).toEqual([]);
  expect(nextStep(paid, undefined, finance, 0).actions).toEqual([]);
  expect(nextStep(acme, 'every_purchase', finance).actions).toEqual([]);
});

test('what is over offers nothing', () => {
  for (const status of ['denied', 'cancelled', 'refunded', 'paid', 'awaiting_funds'] as const) {
    const { sentence, actions } = nextStep({ ...acme, status }, undefined, organizer);
    expect(actions).toEqual([]);
    expect(sentence).not.toBe('');
  }
});

test('an organizer of another conference and another sponsor may do nothing', () => {
  const foreign = { ...organizer, conferences: ['other-2027'] };
  const other = { ...buyer, sponsors: ['pytest-2027/globex'] };
  expect(nextStep(acme, 'every_purchase', foreign).actions).toEqual([]);
  expect(nextStep(acme, 'every_purchase', other).actions).toEqual([]);
});
