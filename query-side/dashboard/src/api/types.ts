/** The words of the two HTTP interfaces that the pages use. */

/** Stripe's minor units of the currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

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
  'denied',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export type Discount =
  | { readonly kind: 'complimentary' }
  | { readonly kind: 'percentage'; readonly basisPoints: number }
  | { readonly kind: 'fixed_amount'; readonly amount: Money };

export interface Terms {
  readonly discount: Discount;
  readonly maxUses: number;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly hiddenTickets: 'hidden' | 'revealed';
  readonly products: readonly string[];
}

export interface Checkout {
  readonly attempt: number;
  readonly url?: string;
  readonly expiresAt?: string;
}

export interface Purchase {
  readonly id: string;
  readonly conference: Named;
  readonly sponsor?: Named;
  readonly products: readonly Named[];
  readonly quantity: number;
  readonly unitPrice?: Money;
  readonly total?: Money;
  readonly paid?: Money;
  readonly refunded?: Money;
  readonly terms?: Terms;
  readonly description: string;
  readonly status: Status;
  readonly requestedBy: string;
  readonly checkout?: Checkout;
  readonly vouchers: VoucherCounts;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
}

export interface VoucherCounts {
  readonly live: number;
  readonly revoked: number;
  readonly redeemed: number;
}

export interface PurchasePage {
  readonly items: readonly Purchase[];
  readonly next?: string;
  readonly previous?: string;
}

export interface Fact {
  readonly version: number;
  readonly type: string;
  readonly time: string;
  readonly actor?: string;
  readonly cause?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Voucher {
  readonly serial: number;
  readonly state: string;
}

export interface Code extends Voucher {
  readonly code: string;
}

export interface Slice<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface Product extends Named {
  readonly kind: 'ticket' | 'add_on';
  readonly unitPrice: Money;
  readonly bulkSale: 'enabled' | 'disabled';
}

export interface Conference extends Named {
  readonly currency: string;
  readonly timeZone: string;
  readonly approvalPolicy: 'every_purchase' | 'complimentary_only';
  readonly sponsors: readonly Named[];
  readonly products: readonly Product[];
}

/** What the command side answers to whatever changed a purchase. */
export interface Changed {
  readonly id: string;
  readonly version: number;
  readonly status: Status;
}
