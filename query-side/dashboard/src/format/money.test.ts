import { expect, test } from 'vitest';
import { formatMoney, parseMoney, plain, typed } from './money';

test.each([
  [89500, 'USD', '$895.00'],
  [9999, 'EUR', '€99.99'],
  [500, 'JPY', '¥500'],
  [1000, 'KRW', '₩1,000'],
  [10000, 'KWD', 'KWD 10.000'],
  [500, 'UGX', 'UGX 5'],
  [150000, 'ISK', 'ISK 1,500'],
  [123456, 'HUF', 'HUF 1,234.56'],
  [0, 'USD', '$0.00'],
  [5, 'USD', '$0.05'],
])('%i minor units of %s read %s', (amount, currency, expected) => {
  expect(formatMoney({ amount, currency }).replaceAll('\u00a0', ' ')).toBe(expected);
});

test('no digit is lost in large amounts', () => {
  expect(plain({ amount: 9007199254740991, currency: 'USD' })).toBe('90071992547409.91');
});

test.each([
  ['10.00', 'USD', 1000],
  ['99,99', 'EUR', 9999],
  [' 89.5 ', 'USD', 8950],
  ['0', 'USD', 0],
  ['500', 'JPY', 500],
  ['10.000', 'KWD', 10000],
  ['5', 'UGX', 500],
])('%s typed in %s is %i minor units', (text, currency, amount) => {
  expect(parseMoney(text, currency)).toEqual({ amount, currency });
});

test.each([
  ['1.9', 'JPY'],
  ['10.999', 'USD'],
  ['5.124', 'KWD'],
  ['1.50', 'ISK'],
  ['-0.01', 'USD'],
  ['1,000.00', 'USD'],
  ['', 'USD'],
  ['ten', 'USD'],
])('%s in %s is refused, never rounded', (text, currency) => {
  expect(parseMoney(text, currency)).toBeUndefined();
});

test.each(['USD', 'JPY', 'KWD', 'UGX'])('what stands in a field of %s reads back', (currency) => {
  const money = { amount: 1000, currency };
  expect(parseMoney(typed(money), currency)).toEqual(money);
});
