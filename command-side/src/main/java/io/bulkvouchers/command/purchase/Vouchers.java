package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.VouchersAdded;
import io.bulkvouchers.events.Serials;

/**
 * The vouchers of a fulfilled purchase: all that were issued, those that went with their money, and
 * those that an organizer made void.
 */
public record Vouchers(Serials issued, Serials revoked, Serials voided) {

  static Vouchers of(Fulfilled event) {
    return new Vouchers(
        Serials.of(event.firstSerial(), event.count()), Serials.none(), Serials.none());
  }

  /** What can still be used or taken back. */
  public Serials live() {
    return issued.minus(revoked).minus(voided);
  }

  int nextSerial() {
    return issued.ranges().getLast().last() + 1;
  }

  Vouchers with(VouchersAdded event) {
    return new Vouchers(
        issued.plus(Serials.of(event.firstSerial(), event.count())), revoked, voided);
  }

  Vouchers without(Serials serials) {
    return new Vouchers(issued, revoked.plus(serials), voided);
  }

  Vouchers reinstated(Serials serials) {
    return new Vouchers(issued, revoked.minus(serials), voided);
  }

  Vouchers voiding(Serials serials) {
    return new Vouchers(issued, revoked, voided.plus(serials));
  }
}
