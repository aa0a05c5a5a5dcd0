import { expect, test } from 'vitest';
import { formatAge, formatCount, formatDay } from './moment';

const now = Date.parse('2026-11-23T12:00:00Z');

test.each([
  ['2026-11-23T11:59:30Z', 'now'],
  ['2026-11-23T11:57:01Z', '2 minutes ago'],
  ['2026-11-23T09:00:00Z', '3 hours ago'],
  ['2026-11-22T11:00:00Z', 'yesterday'],
  ['2026-11-23T12:35:00Z', 'in 35 minutes'],
  ['2026-11-01T12:00:00Z', 'Nov 1, 2026'],
])('%s is told as %s', (time, expected) => {
  expect(formatAge(time, now)).toBe(expected);
});

test('days and counts are written for people', () => {
  expect(formatDay('2027-01-15T12:00:00Z')).toBe('Jan 15, 2027');
  expect(formatCount(1_000_000)).toBe('1,000,000');
});
