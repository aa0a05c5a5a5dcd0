package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordDispute;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;

/** What is said about money that no order explains. */
final class SurplusScene {

  static final String TWICE = "cs_test_2";
  static final String INTENT_OF_SURPLUS = "pi_2";
  static final FlaggedForReview PAID_TWICE =
      flag(ReviewKind.PAID_TWICE, TWICE, INTENT_OF_SURPLUS, TOTAL);

  private SurplusScene() {}

  /** The attempt's own session was paid with the wrong money. */
  static FlaggedForReview wrong(Money amount) {
    return flag(ReviewKind.PAYMENT_MISMATCH, SESSION, INTENT_OF_SURPLUS, amount);
  }

  static FlaggedForReview flag(ReviewKind kind, String session, String intent, Money amount) {
    return new FlaggedForReview(
        PURCHASE,
        kind,
        session,
        "one payment",
        amount.toString(),
        Optional.of(new UnmatchedPayment(intent, amount)));
  }

  static RecordDispute seen(Standing standing, Money amount) {
    return new RecordDispute(
        PURCHASE, new ObservedDispute("du_2", INTENT_OF_SURPLUS, amount, standing));
  }

  static SurplusDisputed disputed(DisputeStage stage, Money amount) {
    return new SurplusDisputed(PURCHASE, "du_2", INTENT_OF_SURPLUS, amount, stage);
  }

  static SurplusDisputeClosed closed(DisputeOutcome outcome, Money amount) {
    return new SurplusDisputeClosed(PURCHASE, "du_2", INTENT_OF_SURPLUS, amount, outcome);
  }

  static ReviewResolved resolved(FlaggedForReview flag, String note) {
    return new ReviewResolved(PURCHASE, flag.kind(), flag.stripeObjectId(), Optional.empty(), note);
  }
}
