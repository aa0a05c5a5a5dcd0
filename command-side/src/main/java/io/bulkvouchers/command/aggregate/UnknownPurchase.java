package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.events.PurchaseId;

/** No fact is stored under this id. */
public final class UnknownPurchase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownPurchase(PurchaseId id) {
    super("purchase=%s is unknown".formatted(id));
  }
}
