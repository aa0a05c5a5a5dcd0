import { expect, test } from 'vitest';
import { amountsOf, currencyOf, localOf, pasted, searchOf } from './typed';

const ID = 'bp_019303f2a1b47c3d8e5f60718293a4b5';

test('a pasted id names a purchase, whatever stands around it', () => {
  expect(pasted(` ${ID}\n`)).toBe(ID);
  expect(pasted('bp_1')).toBeUndefined();
  expect(pasted('gold')).toBeUndefined();
});

test('what is typed is added, what is emptied goes, and the first page comes', () => {
  const before = { status: 'paid', sponsor: 'acme', after: 'x', sort: 'amount' };
  expect(searchOf(before, { text: ' gold ', sponsor: '' })).toEqual({
    status: 'paid',
    sort: 'amount',
    text: 'gold',
  });
});

test('a moment comes back as it was typed', () => {
  const { from } = searchOf({}, { from: '2027-01-15T12:30' });
  expect(localOf(from)).toBe('2027-01-15T12:30');
  expect(localOf('nonsense')).toBe('');
});

test('amounts are asked for in minor units of the one currency of the list', () => {
  const euro = { id: 'a', currency: 'EUR' };
  const yen = { id: 'b', currency: 'JPY' };
  expect(currencyOf([euro, yen], undefined)).toBeUndefined();
  expect(currencyOf([euro, yen], 'b')).toBe('JPY');
  expect(amountsOf({ least: '12,5', most: '' }, 'EUR')).toEqual({
    read: { least: '1250', most: '' },
    wrong: [],
  });
  expect(amountsOf({ most: 'much' }, 'EUR').wrong).toEqual(['most']);
  expect(searchOf({ most: '9', after: 'x' }, { least: '1250', most: '' })).toEqual({
    least: '1250',
  });
});
