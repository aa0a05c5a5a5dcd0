import type { Fact, Money, Purchase } from '../api/types';
import { zero } from '../format/money';

/** What was asked back and has neither been sent nor refused. */
export interface OpenRefunds {
  readonly amount: number;
  readonly held: number;
}

/** What a refund would do, in numbers, before anybody asks for it. */
export interface RefundEffect {
  readonly totalBack: Money;
  readonly revoked: number;
  readonly live: number;
  readonly everything: boolean;
}

export function openRefunds(facts: readonly Fact[]): OpenRefunds {
  const open = new Map<unknown, OpenRefunds>();
  for (const { type, data } of facts) {
    if (type === 'bulk-purchase.refund-requested.v1') {
      const money = data.amount as Money;
      open.set(data.refundId, { amount: money.amount, held: countOf(data.vouchersToRevoke) });
    } else if (/^bulk-purchase\.refund(ed|-failed)\.v1$/.test(type)) {
      open.delete(data.refundId);
    }
  }
  return [...open.values()].reduce(
    (sum, one) => ({ amount: sum.amount + one.amount, held: sum.held + one.held }),
    { amount: 0, held: 0 },
  );
}

/** How many serials `1-40,57` are. */
export function countOf(serials: unknown): number {
  if (typeof serials !== 'string' || serials === '') return 0;
  return serials.split(',').reduce((sum, range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return sum + last - first + 1;
  }, 0);
}

export function leftOf(purchase: Purchase, open: OpenRefunds): Money | undefined {
  if (!purchase.paid) return undefined;
  const back = (purchase.refunded?.amount ?? 0) + open.amount;
  return { ...purchase.paid, amount: Math.max(0, purchase.paid.amount - back) };
}

/**
 * The command side's rule (domain rule 4) told beforehand: floor(all refunded / unit price)
 * vouchers are taken back in all, never one that somebody has used.
 */
export function refundEffect(purchase: Purchase, open: OpenRefunds, amount: Money): RefundEffect {
  const { live, revoked, redeemed } = purchase.vouchers;
  const paid = purchase.paid ?? zero(amount.currency);
  const totalBack = (purchase.refunded?.amount ?? 0) + open.amount + amount.amount;
  const everything = totalBack >= paid.amount;
  const unused = Math.max(0, live - open.held);
  const unit = purchase.unitPrice?.amount || paid.amount;
  const due = Math.floor(totalBack / unit) - revoked - open.held;
  const taken = everything ? unused : Math.min(unused, Math.max(0, due));
  return {
    totalBack: { ...amount, amount: totalBack },
    revoked: taken,
    live: unused - taken + redeemed,
    everything,
  };
}
