import { parseSerials } from '../serials';
import type { Proposal } from './previews';

/** What the vouchers have to be, beside being named; nothing means exactly the named ones. */
export const KINDS = ['live', 'unused', 'partly_used'] as const;
export type Kind = (typeof KINDS)[number];

/** Which vouchers are meant, as somebody has filled it in. */
export interface Choice {
  readonly numbers: string;
  readonly only: Kind | '';
  /** A day and a time of the reader's zone. */
  readonly endingBefore: string;
}

export const NONE_YET: Choice = { numbers: '', only: '', endingBefore: '' };

/** Whether the vouchers are chosen by what they are, so that they need no numbers. */
export const byKind = ({ only, endingBefore }: Choice): boolean => !!only || !!endingBefore;

/** What to ask the command side; nothing as long as it means no voucher. */
export function chosen(choice: Choice): Proposal | undefined {
  const vouchers = parseSerials(choice.numbers)?.text;
  const endingBefore = momentOf(choice.endingBefore);
  if (!vouchers && (choice.numbers.trim() || !byKind(choice))) return undefined;
  return {
    ...(vouchers && { vouchers }),
    ...(choice.only && { only: choice.only }),
    ...(endingBefore && { endingBefore }),
  };
}

/** The moment that somebody means by a day and a time of her own time zone. */
export function momentOf(local: string): string | undefined {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
