import type { Conference } from '../api/types';
import { parseMoney } from '../format/money';
import type { ListSearch } from '../routes';

const PURCHASE = /^bp_[0-9a-f]{32}$/;
const DAYS = ['from', 'until'] as const;

/** The purchase that a pasted id names. */
export const pasted = (text: string) => (PURCHASE.test(text.trim()) ? text.trim() : undefined);

/** The filter with what was typed, from its first page on. */
export function searchOf(
  { after: _, before: __, ...filter }: ListSearch,
  typed: Readonly<Record<string, string>>,
): ListSearch {
  const search: Record<string, string> = { ...filter };
  for (const name of ['text', 'sponsor', 'product', ...AMOUNTS, ...DAYS]) {
    const word = typed[name]?.trim();
    if (word === undefined) continue;
    if (!word) delete search[name];
    else search[name] = DAYS.some((day) => day === name) ? new Date(word).toISOString() : word;
  }
  return search;
}

/** The currency that amounts are typed in: none where those of several are in one list. */
export function currencyOf(
  conferences: readonly Pick<Conference, 'id' | 'currency'>[],
  chosen: string | undefined,
): string | undefined {
  const shown = conferences.filter(({ id }) => !chosen || id === chosen);
  const [only, ...others] = new Set(shown.map(({ currency }) => currency));
  return others.length === 0 ? only : undefined;
}

export const AMOUNTS = ['least', 'most'] as const;

/** What was typed with its amounts in minor units, and the fields that cannot be read. */
export function amountsOf(typed: Readonly<Record<string, string>>, currency: string | undefined) {
  const read: Record<string, string> = { ...typed };
  const wrong: string[] = [];
  for (const name of AMOUNTS) {
    const text = typed[name]?.trim();
    if (!text || !currency) continue;
    const money = parseMoney(text, currency);
    if (money) read[name] = String(money.amount);
    else wrong.push(name);
  }
  return { read, wrong };
}

/** A moment as a field of date and time holds it, by the viewer's own clock. */
export function localOf(time: string | undefined): string {
  const at = new Date(time ?? '');
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
