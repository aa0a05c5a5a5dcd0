package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.UnmatchedPayment;

/** Money that no order explains, what of it went back, and what a bank took or holds. */
public record Surplus(
    FlaggedForReview flag, UnmatchedPayment payment, Refunds refunds, Disputes disputes) {

  static Surplus of(FlaggedForReview flag, UnmatchedPayment payment) {
    Money zero = Money.zero(payment.amount().currency());
    return new Surplus(flag, payment, Refunds.none(zero), Disputes.none(zero));
  }

  /** What went back for good: refunds that arrived, and disputes that were lost. */
  public Money gone() {
    return refunds.total().plus(disputes.lost());
  }

  /** What lies here or is on its way back. */
  Money rest() {
    return payment.amount().minusAtMost(gone());
  }

  /** What can still be asked back. */
  Money left() {
    return rest().minusAtMost(refunds.asked()).minusAtMost(disputes.contested());
  }

  /** Whether a flag with this object is about this money. */
  boolean isAbout(String stripeObjectId) {
    return flag.stripeObjectId().equals(stripeObjectId)
        || refunds.bounced().contains(stripeObjectId);
  }

  Surplus with(Refunds changed) {
    return new Surplus(flag, payment, changed, disputes);
  }

  Surplus with(Disputes changed) {
    return new Surplus(flag, payment, refunds, changed);
  }
}
