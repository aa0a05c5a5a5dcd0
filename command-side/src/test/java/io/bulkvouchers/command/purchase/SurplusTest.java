package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.CONFERENCE;
import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PLAN;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SESSION;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ResolveReview;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurplusTest {

  private static final String TWICE = "cs_test_2";
  private static final FlaggedForReview PAID_TWICE =
      flag(ReviewKind.PAID_TWICE, TWICE, "pi_2", TOTAL);
  private static final Money CENT = Money.of(1, "USD");
  private static final FlaggedForReview WRONG =
      flag(ReviewKind.PAYMENT_MISMATCH, SESSION, INTENT, CENT);

  @Test
  void moneyThatWasPaidTwiceGoesBackWithOneRequestAndTouchesNoVoucher() {
    given(upToFulfilled(PAID_TWICE)).when(sendBack(TWICE)).then(asked("pi_2", TOTAL));
    BulkPurchase state =
        given(upToFulfilled(PAID_TWICE, asked("pi_2", TOTAL)))
            .when(seenBack("pi_2", TOTAL))
            .then(
                new SurplusRefunded(PURCHASE, Optional.of(REFUND), "re_1", "pi_2", TOTAL),
                resolved(PAID_TWICE, "The money went back."));
    assertThat(state.status()).isEqualTo(Status.FULFILLED);
    assertThat(((BulkPurchase.Fulfilled) state).vouchers().live().count()).isEqualTo(10);
  }

  @Test
  void itGoesBackOnceHoweverOftenItIsAskedOrTold() {
    given(upToFulfilled(PAID_TWICE, asked("pi_2", TOTAL))).when(sendBack(TWICE)).thenNothing();
    given(upToFulfilled(PAID_TWICE, asked("pi_2", TOTAL)))
        .when(new RefundSurplus(PURCHASE, Scene.SECOND_REFUND, TWICE, "twice", ORGANIZER))
        .thenRefused(Rule.REFUND_TOO_LARGE);
    given(
            upToFulfilled(
                PAID_TWICE,
                asked("pi_2", TOTAL),
                new SurplusRefunded(PURCHASE, Optional.of(REFUND), "re_1", "pi_2", TOTAL)))
        .when(seenBack("pi_2", TOTAL))
        .thenNothing();
  }

  @Test
  void whatStripeRefusesToSendBackCanBeAskedForAgain() {
    RefundFailed failed = new RefundFailed(PURCHASE, REFUND, "expired_card");
    given(upToFulfilled(PAID_TWICE, asked("pi_2", TOTAL)))
        .when(
            new RecordRefundFailed(PURCHASE, Optional.of(REFUND), Optional.empty(), "expired_card"))
        .then(failed);
    given(upToFulfilled(PAID_TWICE, asked("pi_2", TOTAL), failed))
        .when(new RefundSurplus(PURCHASE, Scene.SECOND_REFUND, TWICE, "twice", ORGANIZER))
        .then(
            new RefundRequested(
                PURCHASE, Scene.SECOND_REFUND, "pi_2", TOTAL, Serials.none(), "twice", ORGANIZER));
  }

  @Test
  void nobodyIsAskedToPayAgainWhileWrongMoneyIsUndecided() {
    given(created(PRICE), requested(1), started(1), WRONG)
        .when(new StartCheckout(PURCHASE, PLAN))
        .thenRefused(Rule.UNDER_REVIEW);
    BulkPurchase state =
        given(created(PRICE), requested(1), started(1), WRONG)
            .when(new ResolveReview(PURCHASE, SESSION, "sent back by hand", ORGANIZER))
            .then(
                resolved(WRONG, "sent back by hand"),
                new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED));
    assertThat(BulkPurchaseDecider.decide(state, new StartCheckout(PURCHASE, PLAN)))
        .isEqualTo(Decision.emit(requested(2)));
  }

  @Test
  void settlingALaterSessionsMoneyDoesNotEndTheAttemptWhoseFundsAreOnTheirWay() {
    FlaggedForReview later = flag(ReviewKind.PAYMENT_MISMATCH, TWICE, "pi_2", CENT);
    given(
            created(PRICE),
            requested(1),
            started(1),
            Scene.expired(1),
            requested(2),
            new CheckoutStarted(PURCHASE, 2, TWICE, "http://stripe/pay", Scene.EXPIRY),
            Scene.onItsWay(SESSION, INTENT),
            later)
        .when(new ResolveReview(PURCHASE, TWICE, "sent back by hand", ORGANIZER))
        .then(resolved(later, "sent back by hand"));
  }

  /** Found by the model-based test: the money came by a session that nobody knew of. */
  @Test
  void settlingTheMoneyThatWasWaitedForEndsItsAttempt() {
    FlaggedForReview wrong = flag(ReviewKind.PAYMENT_MISMATCH, TWICE, "pi_2", CENT);
    given(created(PRICE), requested(1), Scene.onItsWay(TWICE, "pi_2"), wrong)
        .when(new ResolveReview(PURCHASE, TWICE, "sent back by hand", ORGANIZER))
        .then(
            resolved(wrong, "sent back by hand"),
            new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED));
  }

  @Test
  void aSettledMatterStaysSettledWhenItIsToldAgain() {
    ObservedPayment wrong = Scene.payment(1, CENT);
    given(created(PRICE), requested(1), started(1), WRONG, resolved(WRONG, "sent back by hand"))
        .when(new RecordPayment(PURCHASE, wrong))
        .thenNothing();
  }

  private static FlaggedForReview flag(
      ReviewKind kind, String session, String intent, Money amount) {
    return new FlaggedForReview(
        PURCHASE,
        kind,
        session,
        "one payment",
        amount + " of " + CONFERENCE,
        Optional.of(new UnmatchedPayment(intent, amount)));
  }

  private static RefundSurplus sendBack(String session) {
    return new RefundSurplus(PURCHASE, REFUND, session, "twice", ORGANIZER);
  }

  private static RecordRefund seenBack(String intent, Money amount) {
    return new RecordRefund(PURCHASE, Optional.of(REFUND), "re_1", intent, amount);
  }

  private static RefundRequested asked(String intent, Money amount) {
    return new RefundRequested(
        PURCHASE, REFUND, intent, amount, Serials.none(), "twice", ORGANIZER);
  }

  private static ReviewResolved resolved(FlaggedForReview flag, String note) {
    return new ReviewResolved(
        PURCHASE, flag.kind(), flag.stripeObjectId(), Optional.of(ORGANIZER), note);
  }
}
