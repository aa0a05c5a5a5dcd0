import { texts } from '../texts';

/** The names of all events on the wire; a test holds them to the golden files. */
export const EVENT_TYPES: readonly string[] = [
  'bulk-purchase.approved.v1',
  'bulk-purchase.cancellation-requested.v1',
  'bulk-purchase.cancelled.v1',
  'bulk-purchase.checkout-requested.v1',
  'bulk-purchase.checkout-started.v1',
  'bulk-purchase.created.v1',
  'bulk-purchase.denied.v1',
  'bulk-purchase.dispute-closed.v1',
  'bulk-purchase.dispute-opened.v1',
  'bulk-purchase.failed.v1',
  'bulk-purchase.flagged-for-review.v1',
  'bulk-purchase.fulfilled.v1',
  'bulk-purchase.payment-pending.v1',
  'bulk-purchase.payment-received.v1',
  'bulk-purchase.refund-bounced.v1',
  'bulk-purchase.refund-failed.v1',
  'bulk-purchase.refund-requested.v1',
  'bulk-purchase.refunded.v1',
  'bulk-purchase.review-resolved.v1',
  'bulk-purchase.session-abandoned.v1',
  'bulk-purchase.surplus-dispute-closed.v1',
  'bulk-purchase.surplus-disputed.v1',
  'bulk-purchase.surplus-refunded.v1',
  'bulk-purchase.terms-revised.v1',
  'bulk-purchase.voucher-redeemed.v1',
  'bulk-purchase.voucher-released.v1',
  'bulk-purchase.vouchers-added.v1',
  'bulk-purchase.vouchers-extended.v1',
  'bulk-purchase.vouchers-voided.v1',
  'conference.approval-policy-changed.v1',
  'conference.billing-changed.v1',
  'conference.closed.v1',
  'conference.currency-changed.v1',
  'conference.product-offered.v1',
  'conference.product-withdrawn.v1',
  'conference.registered.v1',
  'conference.reopened.v1',
  'conference.sponsor-registered.v1',
];

/** An event in the words of a list; one that this build has no words for keeps its wire name's. */
export function typeName(wire: string): string {
  const [, stream, fact = wire] = /^([a-z-]+)\.([a-z-]+)\.v\d+$/.exec(wire) ?? [];
  const words = fact.replaceAll('-', ' ');
  return texts.eventNames[`${stream}.${fact}`] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
