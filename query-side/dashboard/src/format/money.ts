import type { Money } from '../api/types';
import { LOCALE } from '../texts';

/** Stripe's minor units, which for some currencies are not those of ISO 4217. */
const ZERO = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THREE = new Set('BHD JOD KWD OMR TND'.split(' '));
const WHOLE = new Set('ISK UGX'.split(' '));

export function decimalsOf(currency: string): number {
  if (ZERO.has(currency)) return 0;
  return THREE.has(currency) ? 3 : 2;
}

/** What people may type: ISK and UGX are sent in hundredths, but only whole units exist. */
export function typedDecimalsOf(currency: string): number {
  return WHOLE.has(currency) ? 0 : decimalsOf(currency);
}

/** The amount as a decimal number in words of digits, without the rounding of binary floats. */
export function plain({ amount, currency }: Money): string {
  const decimals = decimalsOf(currency);
  if (decimals === 0) return String(amount);
  const digits = String(Math.abs(amount)).padStart(decimals + 1, '0');
  const sign = amount < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const SIGN = new Intl.NumberFormat(LOCALE).formatToParts(0.5).find(isDecimal)?.value ?? '.';

function isDecimal({ type }: Intl.NumberFormatPart): boolean {
  return type === 'decimal';
}

/** What stands in an input field for this amount, as the viewer would type it. */
export function typed(money: Money): string {
  const cut = decimalsOf(money.currency) - typedDecimalsOf(money.currency);
  return (cut ? plain(money).slice(0, -cut - 1) : plain(money)).replace('.', SIGN);
}

const formats = new Map<string, Intl.NumberFormat>();

export function formatMoney(money: Money): string {
  let format = formats.get(money.currency);
  if (!format) {
    const digits = typedDecimalsOf(money.currency);
    format = new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency: money.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(money.currency, format);
  }
  return format.format(plain(money) as Intl.StringNumericLiteral);
}

/** Reads what a person typed; `undefined` when it is no amount of the currency. Never rounds. */
export function parseMoney(text: string, currency: string): Money | undefined {
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim());
  const [, units, fraction = ''] = match ?? [];
  if (units === undefined || fraction.length > typedDecimalsOf(currency)) return undefined;
  const amount = Number(units + fraction.padEnd(decimalsOf(currency), '0'));
  if (THREE.has(currency) && amount % 10 !== 0) return undefined;
  return { amount, currency };
}

export const times = ({ amount, currency }: Money, count: number): Money => ({
  amount: amount * count,
  currency,
});

export const zero = (currency: string): Money => ({ amount: 0, currency });
