import type { Fact, Money } from '../api/types';
import { formatCount } from '../format/moment';
import { formatMoney } from '../format/money';
import { shownSerials } from './serials';

export type Tone = 'neutral' | 'progress' | 'good' | 'bad' | 'back';

/** One fact in plain words. */
export interface Chapter {
  readonly title: string;
  readonly tone: Tone;
  readonly lines: readonly string[];
  /** What to look for at Stripe. */
  readonly ids: readonly (readonly [label: string, id: string])[];
}

export type Data = Fact['data'];
export type Chapters = Readonly<
  Record<string, (data: Data) => Partial<Chapter> & { title: string }>
>;

export const text = (value: unknown) =>
  value === undefined || value === null ? '' : String(value);
export const money = (value: unknown) => formatMoney(value as Money);
export const count = (value: unknown) => formatCount(Number(value));
export const ranges = (data: Data, field: string) => shownSerials(text(data[field]));
