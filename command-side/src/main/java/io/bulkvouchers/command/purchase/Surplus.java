package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.function.UnaryOperator;

/** Money that no order explains, and what of it went back. */
public record Surplus(FlaggedForReview flag, UnmatchedPayment payment, Refunds refunds) {

  static Surplus of(FlaggedForReview flag, UnmatchedPayment payment) {
    return new Surplus(flag, payment, Refunds.none(Money.zero(payment.amount().currency())));
  }

  /** What can still be asked back. */
  Money left() {
    return payment.amount().minus(refunds.total()).minusAtMost(refunds.asked());
  }

  /** Whether a flag with this object is about this money. */
  boolean isAbout(String stripeObjectId) {
    return flag.stripeObjectId().equals(stripeObjectId)
        || refunds.bounced().contains(stripeObjectId);
  }

  Surplus with(UnaryOperator<Refunds> change) {
    return new Surplus(flag, payment, change.apply(refunds));
  }
}
