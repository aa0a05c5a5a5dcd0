import type { SponsorVouchers } from '../api/types';

export type UseDay = SponsorVouchers['days'][number];

const DAY = 86_400_000;
/** As many bars as a narrow page has room for. */
const MOST = 60;

/** Each day from the first use to the last, those without a use too; the latest ones when many. */
export function everyDay(days: readonly UseDay[]): readonly UseDay[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const times = days.map(({ day }) => Date.parse(day));
  const last = Math.max(...times);
  const first = Math.max(Math.min(...times), last - (MOST - 1) * DAY);
  const count = Math.round((last - first) / DAY) + 1;
  return Array.from({ length: count }, (_, n) => {
    const day = new Date(first + n * DAY).toISOString().slice(0, 10);
    return known.get(day) ?? { day, used: 0, released: 0 };
  });
}
