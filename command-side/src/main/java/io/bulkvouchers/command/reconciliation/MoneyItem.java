package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;

/** One movement of money, by our facts or by Stripe. */
record MoneyItem(MoneyKind kind, String stripeId, Optional<PurchaseId> purchaseId, Money money) {

  /** What makes two of them the same movement. */
  record Key(MoneyKind kind, String stripeId) {}

  Key key() {
    return new Key(kind, stripeId);
  }
}
