import type { Dispute, Money, Purchase } from '../api/types';

const sum = (of: readonly { readonly amount: Money }[]) =>
  of.reduce((all, { amount }) => all + amount.amount, 0);

/** What was asked back and has neither been sent nor refused. */
export const askedBack = ({ refunds }: Purchase): number =>
  sum(refunds.filter(({ state }) => state === 'requested'));

/** What had gone back and came to us again. */
export const bouncedBack = ({ refunds }: Purchase): number =>
  sum(refunds.filter(({ state }) => state === 'bounced'));

/** What the bank holds until it has decided. */
export const contestedOf = (purchase: Purchase): number => sum(disputesOf(purchase, isContested));

/** What the bank took for good. */
export const lostOf = (purchase: Purchase): number =>
  sum(disputesOf(purchase, ({ state }) => state === 'lost'));

/** An inquiry moves no money. */
export const isContested = ({ state, stage }: Dispute) =>
  state === 'open' && stage === 'chargeback';

/** What of the payment is neither gone, nor asked back, nor with the bank. */
export function leftOf(purchase: Purchase): Money | undefined {
  if (!purchase.paid) return undefined;
  const gone = (purchase.refunded?.amount ?? 0) + askedBack(purchase);
  const banks = lostOf(purchase) + contestedOf(purchase);
  return { ...purchase.paid, amount: Math.max(0, purchase.paid.amount - gone - banks) };
}

/** A bank may reckon in a currency of its own, which says nothing about ours. */
function disputesOf({ disputes, paid }: Purchase, wanted: (dispute: Dispute) => boolean) {
  return disputes.filter((one) => one.amount.currency === paid?.currency && wanted(one));
}
