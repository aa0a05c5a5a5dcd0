import { expect, test } from 'vitest';
import { everyDay, highest, type SponsorDay, steps } from './days';

const on = (day: string, some: Partial<SponsorDay>): SponsorDay => ({
  day,
  bought: 0,
  handedOut: 0,
  takenBack: 0,
  used: 0,
  released: 0,
  revoked: 0,
  ...some,
});

const DAYS = [
  on('2027-02-27', { bought: 10, handedOut: 4 }),
  on('2027-03-01', { takenBack: 1, used: 3, released: 1, revoked: 2 }),
  on('2027-03-02', { revoked: -1 }),
];

test('what was reached stands until a day changes it', () => {
  expect(everyDay(DAYS)).toEqual([
    { day: '2027-02-26', bought: 0, handedOut: 0, used: 0, revoked: 0 },
    { day: '2027-02-27', bought: 10, handedOut: 4, used: 0, revoked: 0 },
    { day: '2027-02-28', bought: 10, handedOut: 4, used: 0, revoked: 0 },
    { day: '2027-03-01', bought: 10, handedOut: 3, used: 2, revoked: 2 },
    { day: '2027-03-02', bought: 10, handedOut: 3, used: 2, revoked: 1 },
  ]);
});

test('a line is steps from the bottom of its chart', () => {
  const standings = everyDay(DAYS);
  expect(highest(standings)).toBe(10);
  expect(steps(standings, 'bought', 100)).toBe('M0 100H1V0H2V0H3V0H4V0H5');
  expect(steps(standings, 'used', 100)).toBe('M0 100H1V100H2V100H3V80H4V80H5');
});

test('a chart of nothing has a height', () => {
  expect(highest(everyDay([on('2027-02-27', {})]))).toBe(1);
});
