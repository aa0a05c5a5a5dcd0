import type { Money, Purchase } from '../api/types';
import { zero } from '../format/money';

/** What a refund would do, in numbers, before anybody asks for it. */
export interface RefundEffect {
  readonly totalBack: Money;
  readonly revoked: number;
  readonly live: number;
  readonly everything: boolean;
}

/** What was asked back and has neither been sent nor refused. */
export function askedBack({ refunds }: Purchase): number {
  return refunds
    .filter(({ state }) => state === 'requested')
    .reduce((sum, { amount }) => sum + amount.amount, 0);
}

/** What of the payment is neither sent back nor asked back. */
export function leftOf(purchase: Purchase): Money | undefined {
  if (!purchase.paid) return undefined;
  const gone = (purchase.refunded?.amount ?? 0) + askedBack(purchase);
  return { ...purchase.paid, amount: Math.max(0, purchase.paid.amount - gone) };
}

/**
 * The command side's rule (domain rule 4) told beforehand: floor(all refunded / unit price)
 * vouchers are taken back in all, never one that somebody has used.
 */
export function refundEffect(purchase: Purchase, amount: Money): RefundEffect {
  const { live, revoked, redeemed, suspended } = purchase.vouchers;
  const paid = purchase.paid ?? zero(amount.currency);
  const totalBack = (purchase.refunded?.amount ?? 0) + askedBack(purchase) + amount.amount;
  const everything = totalBack >= paid.amount;
  const unit = purchase.unitPrice?.amount || paid.amount;
  const due = Math.floor(totalBack / unit) - revoked - suspended;
  const taken = everything ? live : Math.min(live, Math.max(0, due));
  return {
    totalBack: { ...amount, amount: totalBack },
    revoked: taken,
    live: live - taken + redeemed,
    everything,
  };
}
