import { expect, test } from 'vitest';
import type { Purchase } from '../api/types';
import { texts } from '../texts';
import { alongside, may, missingOf, nextStep, repairs } from './next';
import { acme, buyer, finance, operator, organizer } from './sample';

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

test('an open checkout is paid or called off, a failed one started again', () => {
  const open: Purchase = {
    ...acme,
    status: 'processing',
    checkout: { attempt: 1, url: 'https://checkout.stripe.com/c/pay/cs_test_a1' },
  };
  expect(nextStep(open, undefined, buyer).actions).toEqual(['pay', 'cancel']);
  const opening = { ...open, checkout: { attempt: 1 } };
  expect(nextStep(opening, undefined, buyer).actions).toEqual(['checkout', 'cancel']);
  expect(nextStep({ ...acme, status: 'failed' }, undefined, buyer).actions[0]).toBe('checkout');
});

test('a checkout that is being called off can be neither paid nor called off again', () => {
  const ending = { requestedBy: 'buyer', requestedAt: acme.updatedAt, reason: 'ordered twice' };
  const ended: Purchase = { ...acme, status: 'processing', checkout: { attempt: 1, ending } };
  expect(nextStep(ended, undefined, organizer)).toEqual({
    sentence: texts.next.callingOff,
    actions: [],
  });
});

test('nobody is asked to pay while money that does not match is undecided', () => {
  const review = {
    kind: 'payment_mismatch',
    stripeObjectId: 'cs_test_a1',
    expected: '895.00 USD',
    seen: '0.01 USD',
    payment: { paymentIntentId: 'pi_1', amount: { amount: 1, currency: 'USD' } },
  } as const;
  const failed: Purchase = { ...acme, status: 'failed', reviews: [review] };
  expect(nextStep(failed, undefined, buyer)).toEqual({
    sentence: texts.next.undecided,
    actions: ['cancel'],
  });
  const { payment: _, ...told } = review;
  expect(nextStep({ ...failed, reviews: [told] }, undefined, buyer).actions[0]).toBe('checkout');
});

test('a paid order whose codes are missing is helped by organizers and operators', () => {
  const paid: Purchase = { ...acme, status: 'paid' };
  expect(nextStep(paid, undefined, organizer).actions).toEqual(['retry']);
  expect(nextStep(paid, undefined, operator).actions).toEqual(['retry']);
  expect(nextStep(paid, undefined, buyer).actions).toEqual([]);
  const elsewhere = { ...operator, conferences: ['other-2027'] };
  expect(nextStep(paid, undefined, elsewhere).actions).toEqual([]);
});

test('an organizer makes codes void, and has as many made anew', () => {
  const live = { ...acme.vouchers, live: 10 };
  const sold: Purchase = { ...acme, status: 'fulfilled', vouchers: live };
  const lost: Purchase = { ...sold, vouchers: { ...live, live: 7, revoked: 1, voided: 2 } };
  const mended: Purchase = { ...sold, vouchers: { ...live, live: 9, revoked: 1, voided: 2 } };
  expect(repairs(sold, organizer)).toEqual(['void']);
  expect(repairs(lost, organizer)).toEqual(['repair', 'void']);
  expect(missingOf(lost)).toBe(2);
  expect(repairs(mended, organizer)).toEqual(['void']);
  expect(repairs(lost, buyer)).toEqual([]);
  expect(repairs({ ...lost, status: 'refunded' }, organizer)).toEqual([]);
});

test('an organizer gives vouchers more time, also those that have ended', () => {
  const terms = { ...acme.terms, validUntil: '2027-05-31T23:59:59Z' } as Purchase['terms'];
  const ended = { ...acme.vouchers, expired: 10 };
  const sold: Purchase = { ...acme, status: 'fulfilled', vouchers: ended, terms };
  const { terms: _, ...endless } = sold;
  expect(repairs(sold, organizer)).toEqual(['extend']);
  expect(repairs(sold, buyer)).toEqual([]);
  expect(repairs({ ...sold, vouchers: { ...ended, live: 1 } }, organizer)).toEqual([
    'void',
    'extend',
  ]);
  expect(repairs({ ...endless, terms: acme.terms } as Purchase, organizer)).toEqual([]);
});

test('money that went while codes were void took their place, and nothing is made for it', () => {
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const live = { ...acme.vouchers, live: 8, voided: 2 };
  const lost: Purchase = { ...acme, status: 'fulfilled', paid: usd(89500), vouchers: live };
  const gone: Purchase = { ...lost, status: 'partially_refunded', refunded: usd(17900) };
  const refund = { refundId: 'rf_1', amount: usd(17900), state: 'requested' } as const;
  const dispute = { disputeId: 'du_1', stage: 'chargeback', amount: usd(8950) } as const;
  const charged = { ...live, live: 0, suspended: 8 };
  expect(missingOf(lost)).toBe(2);
  expect(missingOf(gone)).toBe(0);
  expect(repairs(gone, organizer)).toEqual(['void']);
  expect(missingOf({ ...lost, refunds: [refund] })).toBe(0);
  expect(missingOf({ ...lost, disputes: [{ ...dispute, state: 'lost' }] })).toBe(1);
  expect(missingOf({ ...lost, disputes: [{ ...dispute, state: 'open' }], vouchers: charged })).toBe(
    2,
  );
});

test('codes that a refund holds are neither there nor missing', () => {
  const refund = { refundId: 'rf_1', amount: { amount: 8950, currency: 'USD' } } as const;
  const held = { ...acme.vouchers, live: 7, suspended: 1, voided: 2 };
  const asked: Purchase = {
    ...acme,
    status: 'fulfilled',
    vouchers: held,
    refunds: [{ ...refund, state: 'requested' }],
  };
  expect(missingOf(asked)).toBe(2);
});

test('organizers and finance decide about money that does not match', () => {
  for (const action of ['resolve', 'sendBack'] as const) {
    const mayDecide = [organizer, finance, buyer, operator].map((one) => may(one, acme, action));
    expect(mayDecide).toEqual([true, true, false, false]);
  }
});

test('a refund on its way and a question of the bank are told beside the state', () => {
  const usd = { amount: 8950, currency: 'USD' };
  const dispute = { disputeId: 'du_1', amount: usd, stage: 'inquiry', state: 'open' } as const;
  const refund = { refundId: 'rf_1', amount: usd, state: 'requested' } as const;
  expect(alongside(acme)).toEqual([]);
  expect(alongside({ ...acme, disputes: [dispute], refunds: [refund] })).toEqual([
    texts.next.refunding,
    texts.next.inquiry,
  ]);
  expect(alongside({ ...acme, disputes: [{ ...dispute, stage: 'chargeback' }] })).toEqual([]);
});

test('finance refunds what is left and never approves', () => {
  const paid: Purchase = { ...acme, status: 'fulfilled', paid: { amount: 89500, currency: 'USD' } };
  expect(nextStep(paid, undefined, finance).actions).toEqual(['refund']);
  expect(nextStep(paid, undefined, buyer).actions).toEqual([]);
  expect(nextStep(paid, undefined, finance, 0).actions).toEqual([]);
  expect(nextStep(acme, 'every_purchase', finance).actions).toEqual([]);
});

test('what is over offers nothing', () => {
  for (const status of ['denied', 'cancelled', 'refunded', 'disputed', 'awaiting_funds'] as const) {
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
