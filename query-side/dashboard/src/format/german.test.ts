import { expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { languages: ['de-DE'] });
vi.resetModules();
const { formatAge, formatCount, formatDay } = await import('./moment');
const { formatMoney, parseMoney, typed } = await import('./money');

const now = Date.parse('2026-11-23T12:00:00Z');

test.each([
  [89500, 'USD', '895,00 $'],
  [123456789, 'EUR', '1.234.567,89 €'],
  [500, 'JPY', '500 ¥'],
  [10000, 'KWD', '10,000 KWD'],
])('%i minor units of %s read %s', (amount, currency, expected) => {
  expect(formatMoney({ amount, currency }).replaceAll('\u00a0', ' ')).toBe(expected);
});

test.each(['USD', 'JPY', 'KWD', 'UGX'])('what stands in a field of %s reads back', (currency) => {
  const money = { amount: 1000, currency };
  expect(typed(money)).not.toContain('.');
  expect(parseMoney(typed(money), currency)).toEqual(money);
});

test('a separator of thousands is refused, never read as a decimal sign', () => {
  expect(parseMoney('1.000', 'EUR')).toBeUndefined();
  expect(parseMoney('1.000,00', 'EUR')).toBeUndefined();
});

test.each([
  ['2026-11-23T11:57:01Z', 'vor 2 Minuten'],
  ['2026-11-22T11:00:00Z', 'gestern'],
  ['2026-11-23T15:00:00Z', 'in 3 Stunden'],
])('%s is told as %s', (time, expected) => {
  expect(formatAge(time, now)).toBe(expected);
});

test('days and counts are written for people', () => {
  expect(formatDay('2027-01-15T12:00:00Z')).toBe('15. Jan. 2027');
  expect(formatCount(1_000_000)).toBe('1.000.000');
});
