import type { Conference, Money, Product } from '../api/types';
import { parseMoney, times } from '../format/money';
import { texts } from '../texts';
import { type TermsErrors, type TypedTerms, termsFlaws, termsOf, USUAL } from './terms';

/** What stands in the fields, letter by letter. */
export interface Typed {
  readonly conference: string;
  readonly sponsor: string;
  readonly product: string;
  readonly quantity: string;
  readonly price: string;
  readonly quote: boolean;
  readonly description: string;
  /** What each code grants, where an organizer says. */
  readonly terms: TypedTerms;
}

export type FieldName = Exclude<keyof Typed, 'quote' | 'terms'>;
export type FieldErrors = Partial<Record<FieldName, string>> & { readonly terms?: TermsErrors };

export const EMPTY: Typed = {
  conference: '',
  sponsor: '',
  product: '',
  quantity: '',
  price: '',
  quote: false,
  description: '',
  terms: USUAL,
};

/** Where the command side's errors belong. */
export const POINTERS: Readonly<Record<FieldName, string>> = {
  conference: '/conference',
  sponsor: '/sponsor',
  product: '/products',
  quantity: '/quantity',
  price: '/unitPrice',
  description: '/description',
};

const MOST = 1_000_000;
const words = texts.form;

/** The whole number that was typed, if it is one that can be ordered. */
export function quantityOf(text: string): number | undefined {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= MOST ? number : undefined;
}

/** An organizer names the price, a buyer pays the list price or asks for a quote. */
export function priceOf(
  typed: Typed,
  product: Product | undefined,
  pricing: boolean,
): Money | undefined {
  if (!product) return undefined;
  if (!pricing) return typed.quote ? undefined : product.unitPrice;
  return parseMoney(typed.price, product.unitPrice.currency);
}

export function totalOf(price: Money | undefined, quantity: number | undefined) {
  return price && quantity ? times(price, quantity) : undefined;
}

/** What is missing or cannot be; the command side checks all of it again. */
export function flawsOf(
  typed: Typed,
  conference: Conference | undefined,
  pricing: boolean,
): FieldErrors {
  const flaws: Partial<Record<FieldName, string>> = {};
  if (!typed.conference) flaws.conference = words.missing;
  if (!pricing && !typed.sponsor) flaws.sponsor = words.missing;
  if (!typed.product) flaws.product = words.missing;
  if (!quantityOf(typed.quantity)) flaws.quantity = words.wholeNumber;
  if (pricing && conference && !parseMoney(typed.price, conference.currency)) {
    flaws.price = words.badPrice(conference.currency);
  }
  const terms = pricing && conference ? termsFlaws(typed.terms, conference.currency) : {};
  return Object.keys(terms).length > 0 ? { ...flaws, terms } : flaws;
}

/** The request: no total, because the total follows from the others. */
export function bodyOf(typed: Typed, price: Money | undefined, pricing = false) {
  const terms = pricing && price && termsOf(typed.terms, price.currency, typed.product);
  return {
    conference: typed.conference,
    ...(typed.sponsor && { sponsor: typed.sponsor }),
    products: [typed.product],
    quantity: quantityOf(typed.quantity),
    ...(price && { unitPrice: price }),
    ...(terms && { terms }),
    ...(typed.description.trim() && { description: typed.description.trim() }),
  };
}
