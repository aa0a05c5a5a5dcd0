package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;

/** The money of a purchase: what came in, what went back, and what a bank took or holds. */
public record Funds(PaymentReceived payment, Refunds refunds, Disputes disputes) {

  static Funds of(PaymentReceived payment) {
    Money zero = Money.zero(payment.amount().currency());
    return new Funds(payment, Refunds.none(zero), Disputes.none(zero));
  }

  /** What went back for good: refunds that arrived, and disputes that were lost. */
  public Money gone() {
    return refunds.total().plus(disputes.lost());
  }

  /** What can still be asked back. */
  public Money left() {
    return payment
        .amount()
        .minusAtMost(gone())
        .minusAtMost(refunds.asked())
        .minusAtMost(disputes.contested());
  }

  /** Whether a voucher waits: for a bank that holds money, or for a refund that will take it. */
  boolean suspends(int serial) {
    return !disputes.contested().isZero() || refunds.held().contains(serial);
  }

  /** What is left when this much has gone. */
  RefundExtent extentWhen(Money gone) {
    return payment.amount().exceeds(gone) ? RefundExtent.PARTIAL : RefundExtent.FULL;
  }

  Status status() {
    if (!disputes.contested().isZero()) {
      return Status.DISPUTED;
    }
    if (gone().isZero()) {
      return Status.FULFILLED;
    }
    return extentWhen(gone()) == RefundExtent.FULL ? Status.REFUNDED : Status.PARTIALLY_REFUNDED;
  }

  Funds with(Refunds changed) {
    return new Funds(payment, changed, disputes);
  }

  Funds with(Disputes changed) {
    return new Funds(payment, refunds, changed);
  }
}
