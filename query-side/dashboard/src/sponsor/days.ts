import type { SponsorVouchers } from '../api/types';

export type SponsorDay = SponsorVouchers['days'][number];

/** The lines of the chart. */
export const LINES = ['bought', 'handedOut', 'used', 'revoked'] as const;
export type Line = (typeof LINES)[number];

/** How much there was at the end of a day, all days before it included. */
export type Standing = { readonly day: string } & Readonly<Record<Line, number>>;

const DAY = 86_400_000;

/** Each day from the one before the first to the last, also those on which nothing happened. */
export function everyDay(days: readonly SponsorDay[]): readonly Standing[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const times = days.map(({ day }) => Date.parse(day));
  const first = Math.min(...times) - DAY;
  const count = Math.round((Math.max(...times) - first) / DAY) + 1;
  let standing: Standing = { day: '', bought: 0, handedOut: 0, used: 0, revoked: 0 };
  return Array.from({ length: count }, (_, n) => {
    const day = new Date(first + n * DAY).toISOString().slice(0, 10);
    standing = { ...after(standing, known.get(day)), day };
    return standing;
  });
}

/** The line as steps, a day wide each: what was reached stands until another day changes it. */
export function steps(standings: readonly Standing[], line: Line, height: number): string {
  const most = highest(standings);
  return standings
    .map((standing, at) => {
      const y = height - (standing[line] / most) * height;
      return `${at === 0 ? 'M0 ' : 'V'}${y}H${at + 1}`;
    })
    .join('');
}

/** The highest point of all lines, and never nothing. */
export const highest = (standings: readonly Standing[]): number =>
  Math.max(1, ...standings.flatMap((standing) => LINES.map((line) => standing[line])));

function after(before: Standing, day: SponsorDay | undefined): Standing {
  if (!day) return before;
  return {
    ...before,
    bought: before.bought + day.bought,
    handedOut: before.handedOut + day.handedOut - day.takenBack,
    used: before.used + day.used - day.released,
    revoked: before.revoked + day.revoked,
  };
}
