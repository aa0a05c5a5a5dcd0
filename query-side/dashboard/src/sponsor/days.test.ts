import { expect, test } from 'vitest';
import { everyDay } from './days';

const on = (day: string, used: number) => ({ day, used, released: 0 });

test('days without a use have a place in the chart', () => {
  expect(everyDay([on('2027-02-27', 3), on('2027-03-02', 1)])).toEqual([
    on('2027-02-27', 3),
    on('2027-02-28', 0),
    on('2027-03-01', 0),
    on('2027-03-02', 1),
  ]);
});

test('of very many days the latest are shown', () => {
  const days = everyDay([on('2026-01-01', 3), on('2027-03-02', 1)]);
  expect(days).toHaveLength(60);
  expect(days.at(-1)).toEqual(on('2027-03-02', 1));
});
