import type { Purchase, Surplus } from '../api/types';

/** Why money without an order cannot be sent back, or that it can; the command side decides. */
export type WayBack = 'open' | 'disputed' | 'lost' | 'none';

const WAYS: Readonly<Record<Surplus['state'], WayBack>> = {
  held: 'open',
  refund_requested: 'none',
  refunded: 'none',
  disputed: 'disputed',
  lost: 'lost',
};

/** The way back of what this object of Stripe's found; none when it found no such money. */
export function wayBack(purchase: Purchase, stripeObjectId: string): WayBack {
  const found = purchase.surplus.find((one) => one.stripeObjectId === stripeObjectId);
  return found ? WAYS[found.state] : 'none';
}
