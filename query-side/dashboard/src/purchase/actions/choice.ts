import { parseSerials } from '../serials';
import type { Proposal } from './previews';

/** Which vouchers are meant, as somebody has filled it in. */
export interface Choice {
  readonly numbers: string;
  readonly unused: boolean;
}

/** What to ask the command side; nothing as long as the numbers name no voucher. */
export function chosen({ numbers, unused }: Choice): Proposal | undefined {
  const vouchers = parseSerials(numbers)?.text;
  return vouchers ? { vouchers, ...(unused && { only: 'unused' }) } : undefined;
}

/** The moment that somebody means by a day and a time of her own time zone. */
export function momentOf(local: string): string | undefined {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
