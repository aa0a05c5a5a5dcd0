import { expect, test } from 'vitest';
import { chosen, momentOf, NONE_YET } from './choice';
import { extending, refunding, voiding } from './sentences';

const NOBODY = { count: 0, serials: '' };
const seven = { vouchers: { count: 7, serials: '2-4,6-8,10' }, leftOut: NOBODY, live: 3 };
const none = { vouchers: NOBODY, leftOut: NOBODY, live: 10 };

test('vouchers are named by their numbers, or are those of a kind', () => {
  const named = { ...NONE_YET, numbers: '9 7, 8' };
  expect(chosen(named)).toEqual({ vouchers: '7-9' });
  expect(chosen({ ...named, only: 'unused' })).toEqual({ vouchers: '7-9', only: 'unused' });
  expect(chosen({ ...NONE_YET, only: 'partly_used' })).toEqual({ only: 'partly_used' });
  expect(chosen({ ...NONE_YET, endingBefore: '2027-06-30T18:00' })).toEqual({
    endingBefore: new Date(2027, 5, 30, 18).toISOString(),
  });
});

test('nothing is asked without a choice, and none for numbers that are wrong', () => {
  expect(chosen(NONE_YET)).toBeUndefined();
  expect(chosen({ ...NONE_YET, numbers: '9-7', only: 'unused' })).toBeUndefined();
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
    'Deactivates 7 unused; 3 redeemed stay, and their money goes back, too; refunds $895.00.',
  );
  expect(refunding({ ...preview, redeemed: 0 })).toBe('Deactivates 7 unused; refunds $895.00.');
});

test('a void and an extension say their count first, also when it is none', () => {
  const end = new Date(2027, 5, 30, 18).toISOString();
  expect(voiding(seven, false)).toBe('Makes 7 vouchers void.');
  expect(voiding(none, false)).toBe('These are void already.');
  expect(voiding(none, true)).toBe('None of these fits.');
  expect(extending(seven, end)).toMatch(/^Extends 7 vouchers to Jun 30, 2027, /);
  expect(extending(none, end)).toBe('These end later already.');
});
