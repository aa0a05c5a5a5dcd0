import { expect, test } from 'vitest';
import { localOf, pasted, searchOf } from './typed';

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
