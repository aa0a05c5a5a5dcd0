package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.EXPIRY;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Spec.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Stripe tells of money that no order explains, after everybody thought it was settled. */
class LateNewsTest {

  private static final FlaggedForReview WRONG_MONEY =
      new FlaggedForReview(
          PURCHASE,
          ReviewKind.PAYMENT_MISMATCH,
          SESSION,
          "895.00 USD",
          "89.50 USD",
          Optional.of(new UnmatchedPayment(INTENT, PRICE)));
  private static final SurplusRefunded SENT_BACK =
      new SurplusRefunded(PURCHASE, Optional.empty(), "re_1", INTENT, PRICE);
  private static final ReviewResolved SETTLED =
      new ReviewResolved(
          PURCHASE, ReviewKind.PAYMENT_MISMATCH, SESSION, Optional.empty(), "The money went back.");

  @Test
  void anAttemptDoesNotStayOpenWhoseWrongMoneyWentBackBeforeItsSessionWasKnown() {
    given(created(PRICE), requested(1), WRONG_MONEY, SENT_BACK, SETTLED)
        .when(new RecordCheckoutStarted(PURCHASE, 1, SESSION, "http://stripe/pay", EXPIRY))
        .then(started(1), new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED));
  }

  @Test
  void fundsThatFailEndAnAttemptThatWasRefusedBeforeItsSessionCameToLight() {
    given(
            created(PRICE),
            requested(1),
            new Failed(PURCHASE, 1, FailureReason.CHECKOUT_REFUSED),
            Scene.onItsWay(SESSION, INTENT))
        .when(new FailAttempt(PURCHASE, 1, Optional.of(SESSION), FailureReason.PAYMENT_FAILED))
        .then(new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED));
  }
}
