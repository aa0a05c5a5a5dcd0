import { LOCALE } from '../texts';

const day = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const utcDay = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const minute = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'long' });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const count = new Intl.NumberFormat(LOCALE);

export const formatDay = (time: string) => day.format(new Date(time));
/** Of a day without a time, the same wherever it is read. */
export const formatUtcDay = (date: string) => utcDay.format(new Date(date));
export const formatMinute = (time: string) => minute.format(new Date(time));
export const formatExact = (time: string) => exact.format(new Date(time));
export const formatCount = (value: number) => count.format(value);

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago or ahead, up to a week; the date beyond that. */
export function formatAge(time: string, now: number): string {
  const seconds = (Date.parse(time) - now) / 1000;
  if (Math.abs(seconds) > 7 * 86_400) return formatDay(time);
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return relative.format(0, 'second');
}
