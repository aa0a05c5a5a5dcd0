import { parseMoney, typed } from '../format/money';
import type { HistoryFilter } from './api';

export const TIMES = ['from', 'until'] as const;
export const WORDS = ['purchase', 'sponsor', 'actor', 'cause', 'correlation'] as const;
export const AMOUNTS = ['least', 'most'] as const;

type Name = 'type' | (typeof TIMES)[number] | (typeof WORDS)[number] | (typeof AMOUNTS)[number];

/** What stands in the fields: times of the viewer's own clock, amounts as people write them. */
export type Form = Partial<Record<Name, string>>;

export function formOf(filter: HistoryFilter, currency: string): Form {
  const of = filter.currency ?? currency;
  const form: Form = {};
  for (const name of ['type', ...WORDS] as const) {
    if (filter[name]) form[name] = filter[name];
  }
  for (const name of TIMES) {
    const time = filter[name];
    if (time) form[name] = localOf(time);
  }
  for (const name of AMOUNTS) {
    const amount = filter[name];
    if (amount) form[name] = typed({ amount: Number(amount), currency: of });
  }
  return form;
}

/** What is asked for, and the names of fields that cannot be read. */
export function filterOf(form: Form, currency: string) {
  const filter: Record<string, string> = {};
  const wrong: string[] = [];
  for (const name of ['type', ...WORDS] as const) {
    const word = form[name]?.trim();
    if (word) filter[name] = word;
  }
  for (const name of TIMES) {
    if (form[name]) filter[name] = new Date(form[name]).toISOString();
  }
  for (const name of AMOUNTS) {
    if (!form[name]?.trim()) continue;
    const money = parseMoney(form[name], currency);
    if (money) Object.assign(filter, { currency, [name]: String(money.amount) });
    else wrong.push(name);
  }
  return { filter: filter as HistoryFilter, wrong };
}

/** An instant as a field of date and time holds it. */
function localOf(time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
