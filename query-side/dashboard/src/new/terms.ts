import { parseMoney } from '../format/money';
import { momentOf } from '../purchase/actions/choice';
import { texts } from '../texts';

export const KINDS = ['complimentary', 'percentage', 'fixed_amount'] as const;

/** What each code grants, letter by letter. */
export interface TypedTerms {
  readonly kind: (typeof KINDS)[number];
  /** A percentage, or an amount of the conference's currency. */
  readonly worth: string;
  readonly uses: string;
  /** A day and a time of the reader's zone. */
  readonly until: string;
}

export type TermsErrors = Partial<Record<keyof TypedTerms, string>>;

export const USUAL: TypedTerms = { kind: 'complimentary', worth: '', uses: '1', until: '' };

const words = texts.form;

/** Hundredths of a percent: 12.5 is 1250, and so is 12,5. */
export function basisPointsOf(text: string): number | undefined {
  const [, whole = '', hundredths = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  const points = Number(whole) * 100 + Number(hundredths.padEnd(2, '0'));
  return points >= 1 && points <= 10_000 ? points : undefined;
}

function usesOf(text: string): number | undefined {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= 1_000_000 ? number : undefined;
}

function discountOf({ kind, worth }: TypedTerms, currency: string) {
  if (kind === 'complimentary') return { kind };
  if (kind === 'percentage') {
    const basisPoints = basisPointsOf(worth);
    return basisPoints ? { kind, basisPoints } : undefined;
  }
  const amount = parseMoney(worth, currency);
  return amount && amount.amount > 0 ? { kind, amount } : undefined;
}

/** What is missing or cannot be. */
export function termsFlaws(terms: TypedTerms, currency: string): TermsErrors {
  return {
    ...(!discountOf(terms, currency) && {
      worth: terms.kind === 'percentage' ? words.badPercentage : words.badPrice(currency),
    }),
    ...(!usesOf(terms.uses) && { uses: words.wholeNumber }),
  };
}

/** Whether nothing is asked for but one free item. */
export const isUsual = ({ kind, uses, until }: TypedTerms) =>
  kind === USUAL.kind && uses === USUAL.uses && !until;

/** The terms to ask for; none when they are the usual ones, which need no saying. */
export function termsOf(terms: TypedTerms, currency: string, product: string) {
  if (isUsual(terms)) return undefined;
  const validUntil = momentOf(terms.until);
  return {
    discount: discountOf(terms, currency),
    maxUses: usesOf(terms.uses),
    ...(validUntil && { validUntil }),
    hiddenTickets: 'hidden',
    products: [product],
  };
}
