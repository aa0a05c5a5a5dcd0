package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.Serials;

/** The vouchers of a fulfilled purchase: all that were issued, and those that were taken back. */
public record Vouchers(Serials issued, Serials revoked) {

  static Vouchers of(Fulfilled event) {
    return new Vouchers(Serials.of(event.firstSerial(), event.count()), Serials.none());
  }

  /** What can still be used or taken back. */
  public Serials live() {
    return issued.minus(revoked);
  }

  Vouchers without(Serials serials) {
    return new Vouchers(issued, revoked.plus(serials));
  }
}
