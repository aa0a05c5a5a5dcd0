import { expect, test } from 'vitest';
import type { Purchase, Surplus } from '../api/types';
import { acme } from './sample';
import { wayBack } from './surplus';

const one: Surplus = {
  kind: 'paid_twice',
  stripeObjectId: 'cs_2',
  paymentIntentId: 'pi_2',
  amount: { amount: 89500, currency: 'USD' },
  refunded: { amount: 0, currency: 'USD' },
  state: 'held',
  stripeRefundIds: [],
  disputes: [],
};
const having = (state: Surplus['state']): Purchase => ({ ...acme, surplus: [{ ...one, state }] });

test('money that is here can be sent back', () => {
  expect(wayBack(having('held'), 'cs_2')).toBe('open');
});

test('money that a bank holds or took cannot, and the page says why', () => {
  expect(wayBack(having('disputed'), 'cs_2')).toBe('disputed');
  expect(wayBack(having('lost'), 'cs_2')).toBe('lost');
});

test('money that goes or went back, and other objects, have no way back to offer', () => {
  expect(wayBack(having('refund_requested'), 'cs_2')).toBe('none');
  expect(wayBack(having('refunded'), 'cs_2')).toBe('none');
  expect(wayBack(having('held'), 'cs_other')).toBe('none');
});
