import { expect, test } from 'vitest';
import { parseSerials, shownSerials } from './serials';

test.each([
  ['3', '3', 1],
  ['3, 7-9', '3,7-9', 4],
  ['9 7 8', '7-9', 3],
  ['7 – 9; 8-12', '7-12', 6],
  ['1-1', '1', 1],
])('%s names %s', (typed, text, count) => {
  expect(parseSerials(typed)).toEqual({ text, count });
});

test.each(['', ' ', '0', 'x', '3-', '9-7', '3,x', '1.5', '-3'])('%s names no voucher', (typed) => {
  expect(parseSerials(typed)).toBeUndefined();
});

test('people read ranges with dashes and blanks', () => {
  expect(shownSerials('3,7-9')).toBe('3, 7–9');
});
