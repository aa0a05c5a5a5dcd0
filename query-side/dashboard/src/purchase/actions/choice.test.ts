import { expect, test } from 'vitest';
import { chosen, momentOf } from './choice';
import { extending, refunding, voiding } from './sentences';

const seven = { vouchers: { count: 7, serials: '2-4,6-8,10' }, live: 3 };
const none = { vouchers: { count: 0, serials: '' }, live: 10 };

test('vouchers are named by their numbers, all of them or only the unused', () => {
  expect(chosen({ numbers: '9 7, 8', unused: false })).toEqual({ vouchers: '7-9' });
  expect(chosen({ numbers: '1-10', unused: true })).toEqual({ vouchers: '1-10', only: 'unused' });
  expect(chosen({ numbers: '9-7', unused: true })).toBeUndefined();
});

test('a new end is a moment of the reader, and half of one is none', () => {
  expect(momentOf('2027-06-30T18:00')).toBe(new Date(2027, 5, 30, 18).toISOString());
  expect(momentOf('')).toBeUndefined();
  expect(momentOf('soon')).toBeUndefined();
});

test('a refund says how many used ones stay before anybody sends it', () => {
  const preview = {
    ...seven,
    amount: { amount: 89500, currency: 'USD' },
    left: { amount: 0, currency: 'USD' },
  };
  expect(refunding({ ...preview, redeemed: 3 })).toBe(
    'Deactivates 7 unused; 3 redeemed stay; refunds $895.00.',
  );
  expect(refunding({ ...preview, redeemed: 0 })).toBe('Deactivates 7 unused; refunds $895.00.');
});

test('a void and an extension say their count first, also when it is none', () => {
  const end = new Date(2027, 5, 30, 18).toISOString();
  expect(voiding(seven, false)).toBe('Makes 7 vouchers void.');
  expect(voiding(none, false)).toBe('These are void already.');
  expect(voiding(none, true)).toBe('None of these is left unused.');
  expect(extending(seven, end)).toMatch(/^Extends 7 vouchers to Jun 30, 2027, /);
  expect(extending(none, end)).toBe('These end later already.');
});
