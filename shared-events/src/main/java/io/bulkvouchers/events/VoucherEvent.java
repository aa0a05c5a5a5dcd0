package io.bulkvouchers.events;

import java.time.Instant;
import java.util.List;

/** A fact about single vouchers of a purchase: repair, and use. */
public sealed interface VoucherEvent extends BulkPurchaseEvent {

  /** An organizer had vouchers made for those that were voided: as many as are missing. */
  record VouchersAdded(
      PurchaseId purchaseId,
      int firstSerial,
      int count,
      String prefix,
      int codeKeyId,
      String salt,
      int schemeVersion,
      UserId actor,
      String reason)
      implements VoucherEvent {}

  /** An organizer made vouchers unusable, for ever; no money moves. */
  record VouchersVoided(PurchaseId purchaseId, Serials vouchers, UserId actor, String reason)
      implements VoucherEvent {}

  /** An organizer gave vouchers more time: they end at this moment, the last second included. */
  record VouchersExtended(
      PurchaseId purchaseId, Serials vouchers, Instant validUntil, UserId actor, String reason)
      implements VoucherEvent {}

  /**
   * A code was used by an order elsewhere.
   *
   * @param items how many uses it took: a use is one item
   * @param discount what it took off the order, the sum of the lines
   */
  record VoucherRedeemed(
      PurchaseId purchaseId,
      int serial,
      OrderReference orderReference,
      int items,
      Money discount,
      List<DiscountedLine> lines)
      implements VoucherEvent {}

  /**
   * An order gave its uses back.
   *
   * @param revokedVouchers this one, where money had gone that it had escaped by being used
   */
  record VoucherReleased(
      PurchaseId purchaseId,
      int serial,
      OrderReference orderReference,
      int items,
      Serials revokedVouchers)
      implements VoucherEvent {}
}
