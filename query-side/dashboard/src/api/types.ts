import type { components } from './generated/schema';

/** What the query side answers with, in the words of its own description: made by `npm run types`. */
type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type Named = Schemas['Named'];
export type Purchase = Schemas['Purchase'];
export type PurchaseCounts = Schemas['PurchaseCounts'];
export type PurchasePage = Schemas['PurchasePage'];
export type Status = Purchase['status'];
export type Terms = Schemas['VoucherTerms'];
export type Discount = Schemas['Discount'];
export type VoucherCounts = Schemas['VoucherCounts'];
export type Redemption = Schemas['Redemption'];
export type RedemptionPage = Schemas['RedemptionPage'];
export type SponsorVouchers = Schemas['SponsorVouchers'];
export type Reveal = Schemas['Reveal'];
export type RevealPage = Schemas['RevealPage'];
export type Voucher = Schemas['Voucher'];
export type VoucherPage = Schemas['VoucherPage'];
export type Code = Schemas['RevealedVoucher'];
export type CodePage = Schemas['CodePage'];
export type Fact = Schemas['Step'];
export type Timeline = Schemas['Timeline'];
export type Conference = Schemas['Catalogue'];
export type ConferenceList = Schemas['ConferenceList'];
export type Product = Schemas['Product'];
export type LedgerEntry = Schemas['LedgerEntry'];
export type LedgerPage = Schemas['LedgerPage'];
export type LedgerTotals = Schemas['LedgerTotals'];
export type HistoryEvent = Schemas['HistoryEvent'];
export type HistoryPage = Schemas['HistoryPage'];
export type ErasureReport = Schemas['ErasureReport'];
export type LookPage = Schemas['LookPage'];
export type KeptEvent = Schemas['KeptEvent'];
export type Rebuild = Schemas['Rebuild'];
export type RebuildList = Schemas['RebuildList'];
export type Review = Schemas['Review'];
export type Dispute = Schemas['Dispute'];
export type Surplus = Schemas['Surplus'];
export type AppConfig = Schemas['AppConfig'];

/** In the order of a purchase's life. */
export const STATUSES = [
  'pending',
  'approved',
  'processing',
  'awaiting_funds',
  'paid',
  'fulfilled',
  'failed',
  'partially_refunded',
  'refunded',
  'disputed',
  'denied',
  'cancelled',
] as const satisfies readonly Status[];

export const isStatus = (word: unknown): word is Status =>
  (STATUSES as readonly unknown[]).includes(word);

/** What the command side answers to whatever changed a purchase. */
export interface Changed {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
}
