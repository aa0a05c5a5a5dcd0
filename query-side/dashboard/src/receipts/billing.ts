import type { Billing } from './api';

/** What stands in the fields of the form. */
export interface TypedBilling {
  readonly legalName: string;
  readonly address: string;
  readonly taxId: string;
  readonly rate: string;
  readonly prefix: string;
}

export const typedOf = (billing: Billing | undefined, conference: string): TypedBilling => ({
  legalName: billing?.legalName ?? '',
  address: billing?.address.join('\n') ?? '',
  taxId: billing?.taxId ?? '',
  rate: billing?.taxBasisPoints === undefined ? '' : String(billing.taxBasisPoints / 100),
  prefix: billing?.receiptPrefix ?? conference.toUpperCase().slice(0, 20),
});

/** As it is sent; a rate that is none is not a number. */
export function billingOf(typed: TypedBilling): Billing {
  const rate = basisPointsOf(typed.rate);
  return {
    legalName: typed.legalName.trim(),
    address: linesOf(typed.address),
    receiptPrefix: typed.prefix.trim(),
    ...(typed.taxId.trim() && { taxId: typed.taxId.trim() }),
    ...(rate !== undefined && { taxBasisPoints: rate }),
  };
}

/** Hundredths of a percent; nothing for an empty field, NaN for what is no rate. */
export function basisPointsOf(text: string): number | undefined {
  const rate = text.trim().replace(',', '.');
  if (!rate) return undefined;
  return /^\d{1,3}(\.\d{1,2})?$/.test(rate) && Number(rate) <= 100
    ? Math.round(Number(rate) * 100)
    : Number.NaN;
}

export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export type BillingErrors = Partial<Record<keyof TypedBilling, 'missing' | 'wrong'>>;

/** What a person can see by herself before anybody is asked. */
export function errorsOf(typed: TypedBilling): BillingErrors {
  const lines = linesOf(typed.address);
  return {
    ...(!typed.legalName.trim() && { legalName: 'missing' as const }),
    ...(lines.length === 0 && { address: 'missing' as const }),
    ...((lines.length > 6 || lines.some((line) => line.length > 100)) && {
      address: 'wrong' as const,
    }),
    ...(Number.isNaN(basisPointsOf(typed.rate)) && { rate: 'wrong' as const }),
    ...(!/^[A-Z0-9][A-Z0-9/-]{0,19}$/.test(typed.prefix.trim()) && { prefix: 'wrong' as const }),
  };
}
