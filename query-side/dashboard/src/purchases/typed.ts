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
  for (const name of ['text', 'sponsor', 'product', ...DAYS]) {
    const word = typed[name]?.trim();
    if (word === undefined) continue;
    if (!word) delete search[name];
    else search[name] = DAYS.some((day) => day === name) ? new Date(word).toISOString() : word;
  }
  return search;
}

/** A moment as a field of date and time holds it, by the viewer's own clock. */
export function localOf(time: string | undefined): string {
  const at = new Date(time ?? '');
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
