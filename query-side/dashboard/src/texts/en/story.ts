import { isOne } from '../words';

/** Serials as the pages write them, '2' or '1–6, 8', with the noun that fits. */
const vouchers = (serials: string) => `${isOne(serials) ? 'Voucher' : 'Vouchers'} ${serials}`;

/** The facts of the wire in plain words. */
export const story = {
  title: 'Timeline',
  empty: 'Nothing has happened yet.',
  actors: { stripe: 'Stripe', saga: 'Bulk Vouchers' } as Record<string, string>,
  by: 'by',
  cause: 'Cause',
  unknown: (type: string) => `Something this page has no words for yet (${type})`,
  created: 'Purchase requested',
  revised: 'Price set',
  approved: 'Approved',
  approvedOwn: 'Approved by the requester',
  denied: 'Denied',
  cancelled: 'Cancelled',
  callingOff: 'Cancellation asked for',
  callingOffLead: 'Stripe closes the open checkout first.',
  checkoutRequested: (attempt: string) => `Checkout asked for (attempt ${attempt})`,
  checkoutStarted: (attempt: string) => `Checkout opened at Stripe (attempt ${attempt})`,
  abandoned: (attempt: string) =>
    `Checkout closed, nobody can pay it any more (attempt ${attempt})`,
  paymentPending: 'Order placed, money on its way',
  paymentReceived: (amount: string) => `Payment of ${amount} received`,
  fulfilled: (count: string) => `${count} codes made`,
  fulfilledOne: '1 code made',
  failed: (attempt: string) => `Attempt ${attempt} ended without a payment`,
  reasons: {
    checkout_refused: 'Stripe refused to open the checkout.',
    checkout_expired: 'Nobody paid before the checkout expired.',
    payment_failed: 'The bank transfer did not arrive.',
  } as Record<string, string>,
  refundRequested: (amount: string) => `Refund of ${amount} asked for`,
  refundHolds: (serials: string) =>
    `Holds ${isOne(serials) ? 'voucher' : 'vouchers'} ${serials} until Stripe has answered.`,
  refunded: (amount: string) => `${amount} refunded`,
  refundRevoked: (serials: string) => `${vouchers(serials)} revoked.`,
  usedStay: (serials: string) =>
    `${vouchers(serials)} ${isOne(serials) ? 'was used and stays used' : 'were used and stay used'}.`,
  refundOutside: 'Refunded in Stripe’s own dashboard.',
  refundFailed: 'Refund did not work',
  bounced: (amount: string) => `Refund of ${amount} came back`,
  bouncedBack: (serials: string) =>
    `${vouchers(serials)} ${isOne(serials) ? 'works' : 'work'} again.`,
  surplusRefunded: (amount: string) => `${amount} of surplus money sent back`,
  surplusDisputes: {
    inquiry: (amount: string) => `The bank asks about ${amount} of surplus money`,
    chargeback: (amount: string) => `The bank took ${amount} of surplus money back`,
  } as Record<string, (amount: string) => string>,
  surplusOutcomes: {
    won: (amount: string) => `Dispute won: ${amount} of surplus money stays with us`,
    lost: (amount: string) => `Dispute lost: ${amount} of surplus money is gone`,
    inquiry_closed: (amount: string) =>
      `The bank’s question about ${amount} of surplus money is settled`,
  } as Record<string, (amount: string) => string>,
  surplusEffect: 'No code depends on it.',
  disputes: {
    inquiry: (amount: string) => `The buyer’s bank asks about ${amount}`,
    chargeback: (amount: string) => `The buyer’s bank took ${amount} back`,
  } as Record<string, (amount: string) => string>,
  disputeEffects: {
    inquiry: 'The codes go on working.',
    chargeback: 'The codes are on hold until the dispute is decided.',
  } as Record<string, string>,
  disputed: (amount: string) => `Dispute about ${amount}`,
  outcomes: {
    won: (amount: string) => `Dispute won: ${amount} stays with us`,
    lost: (amount: string) => `Dispute lost: ${amount} went back`,
    inquiry_closed: (amount: string) => `The bank’s question about ${amount} is settled`,
  } as Record<string, (amount: string) => string>,
  added: (count: string) => `${count} vouchers made anew`,
  addedOne: '1 voucher made anew',
  voided: (serials: string) => `Vouchers ${serials} made void`,
  voidedOne: (serial: string) => `Voucher ${serial} made void`,
  extended: (serials: string, until: string) => `${vouchers(serials)} extended to ${until}`,
  redeemed: (serial: string, amount: string) => `Voucher ${serial} used, ${amount} off`,
  released: (serial: string) => `Voucher ${serial} given back by the order`,
  items: (count: string) => `For ${count} items.`,
  resolved: 'Review resolved',
  flagged: 'Flagged for review',
  flags: {
    payment_mismatch: 'The payment does not match the order.',
    paid_twice: 'A second checkout of this purchase was paid.',
    paid_after_end: 'Money arrived after the purchase was over.',
    refund_mismatch: 'Money went back that nothing explains.',
    dispute_mismatch: 'A dispute does not match this purchase.',
  } as Record<string, string>,
  expectedSeen: (expected: string, seen: string) => `Expected ${expected}, seen ${seen}.`,
  quantityAt: (quantity: string, price: string) => `${quantity} at ${price} each`,
  noPrice: (quantity: string) => `${quantity}, price to be named`,
  expires: (time: string) => `Open until ${time}.`,
  ids: {
    session: 'Session',
    paymentIntent: 'Payment intent',
    event: 'Event',
    refund: 'Refund',
    ourRefund: 'Our refund',
    object: 'Object',
    order: 'Order',
    dispute: 'Dispute',
    request: 'Request',
  },
  shown: (serials: string) => `Codes shown: ${serials}`,
  nothing: 'none',
  moreShown: 'Earlier showings of codes',
};
