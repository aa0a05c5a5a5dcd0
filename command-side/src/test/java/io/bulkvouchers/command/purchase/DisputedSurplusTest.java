package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.started;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static io.bulkvouchers.command.purchase.SurplusScene.INTENT_OF_SURPLUS;
import static io.bulkvouchers.command.purchase.SurplusScene.PAID_TWICE;
import static io.bulkvouchers.command.purchase.SurplusScene.TWICE;
import static io.bulkvouchers.command.purchase.SurplusScene.closed;
import static io.bulkvouchers.command.purchase.SurplusScene.disputed;
import static io.bulkvouchers.command.purchase.SurplusScene.resolved;
import static io.bulkvouchers.command.purchase.SurplusScene.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bank wants money back that no order explains. */
class DisputedSurplusTest {

  private static final BulkPurchaseEvent ASKED_ABOUT = disputed(DisputeStage.INQUIRY, TOTAL);
  private static final BulkPurchaseEvent TAKEN = disputed(DisputeStage.CHARGEBACK, TOTAL);
  private static final BulkPurchaseEvent LOST = closed(DisputeOutcome.LOST, TOTAL);
  private static final BulkPurchaseEvent WON = closed(DisputeOutcome.WON, TOTAL);
  private static final Money REST = TOTAL.minus(PRICE);

  @Test
  void eachStepOfTheBankIsBookedAndNoVoucherWaits() {
    given(upToFulfilled(PAID_TWICE)).when(seen(Standing.INQUIRY, TOTAL)).then(ASKED_ABOUT);
    given(upToFulfilled(PAID_TWICE, ASKED_ABOUT))
        .when(seen(Standing.INQUIRY_CLOSED, TOTAL))
        .then(closed(DisputeOutcome.INQUIRY_CLOSED, TOTAL));
    BulkPurchase state =
        given(upToFulfilled(PAID_TWICE, ASKED_ABOUT))
            .when(seen(Standing.CHARGEBACK, TOTAL))
            .then(TAKEN);
    assertThat(state.status()).isEqualTo(Status.FULFILLED);
    assertThat(((BulkPurchase.Fulfilled) state).vouchers().live().count()).isEqualTo(10);
  }

  @Test
  void whileTheBankHoldsItNobodySendsItBack() {
    given(upToFulfilled(PAID_TWICE, TAKEN)).when(sendBack()).thenRefused(Rule.DISPUTED);
    given(upToFulfilled(PAID_TWICE, ASKED_ABOUT)).when(sendBack()).then(asked(TOTAL));
    given(upToFulfilled(PAID_TWICE, asked(TOTAL), TAKEN)).when(sendBack()).thenNothing();
  }

  @Test
  void wonItCanBeSentBackAgain() {
    given(upToFulfilled(PAID_TWICE, TAKEN)).when(seen(Standing.WON, TOTAL)).then(WON);
    given(upToFulfilled(PAID_TWICE, TAKEN, WON)).when(sendBack()).then(asked(TOTAL));
  }

  @Test
  void lostItIsGoneAndItsReviewIsSettled() {
    given(upToFulfilled(PAID_TWICE, TAKEN))
        .when(seen(Standing.LOST, TOTAL))
        .then(LOST, resolved(PAID_TWICE, "A bank took the money."));
    given(upToFulfilled(PAID_TWICE, TAKEN, LOST))
        .when(sendBack())
        .thenRefused(Rule.REFUND_TOO_LARGE);
  }

  @Test
  void whatTheBankDidNotTakeIsStillHereAndWaitsForAPerson() {
    BulkPurchaseEvent partly = closed(DisputeOutcome.LOST, PRICE);
    BulkPurchaseEvent taken = disputed(DisputeStage.CHARGEBACK, PRICE);
    given(upToFulfilled(PAID_TWICE, taken)).when(seen(Standing.LOST, PRICE)).then(partly);
    given(upToFulfilled(PAID_TWICE, taken, partly)).when(sendBack()).then(asked(REST));
    given(upToFulfilled(PAID_TWICE, taken, partly))
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_1", INTENT_OF_SURPLUS, REST))
        .then(sentBack(REST), resolved(PAID_TWICE, "The money went back."));
    given(upToFulfilled(PAID_TWICE, sentBack(REST), taken))
        .when(seen(Standing.LOST, PRICE))
        .then(partly, resolved(PAID_TWICE, "A bank took the money."));
  }

  @Test
  void moreThanTheBankLeftCannotHaveGoneBack() {
    given(upToFulfilled(PAID_TWICE, TAKEN, LOST))
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_1", INTENT_OF_SURPLUS, PRICE))
        .then(flag(ReviewKind.REFUND_MISMATCH, "re_1", "at most 0.00 USD", PRICE.toString()));
  }

  @Test
  void theEndToldFirstIsTheWholeStoryAndWhatIsToldLateChangesNothing() {
    given(upToFulfilled(PAID_TWICE))
        .when(seen(Standing.LOST, TOTAL))
        .then(TAKEN, LOST, resolved(PAID_TWICE, "A bank took the money."));
    given(upToFulfilled(PAID_TWICE, TAKEN)).when(seen(Standing.INQUIRY, TOTAL)).thenNothing();
    given(upToFulfilled(PAID_TWICE, TAKEN)).when(seen(Standing.CHARGEBACK, TOTAL)).thenNothing();
    given(upToFulfilled(PAID_TWICE, TAKEN, LOST))
        .when(seen(Standing.CHARGEBACK, TOTAL))
        .thenNothing();
    given(upToFulfilled(PAID_TWICE, TAKEN, LOST)).when(seen(Standing.LOST, TOTAL)).thenNothing();
  }

  @Test
  void anEndThatContradictsAKnownOneIsFlagged() {
    given(upToFulfilled(PAID_TWICE, TAKEN, WON))
        .when(seen(Standing.LOST, TOTAL))
        .then(
            flag(
                ReviewKind.DISPUTE_MISMATCH,
                "du_2",
                "WON",
                "LOST of 895.00 USD, payment " + INTENT_OF_SURPLUS));
  }

  @Test
  void aDisputeInAnotherCurrencyIsFlaggedAndNotBooked() {
    given(upToFulfilled(PAID_TWICE))
        .when(seen(Standing.CHARGEBACK, Money.of(800, "EUR")))
        .then(
            flag(
                ReviewKind.DISPUTE_MISMATCH,
                "du_2",
                "no dispute of this payment",
                "CHARGEBACK of 8.00 EUR, payment " + INTENT_OF_SURPLUS));
  }

  @Test
  void anAttemptEndsWithItsWrongMoneyWhenABankTakesIt() {
    FlaggedForReview wrong = SurplusScene.wrong(PRICE);
    given(created(PRICE), requested(1), started(1), wrong)
        .when(seen(Standing.LOST, PRICE))
        .then(
            disputed(DisputeStage.CHARGEBACK, PRICE),
            closed(DisputeOutcome.LOST, PRICE),
            resolved(wrong, "A bank took the money."),
            new Failed(PURCHASE, 1, FailureReason.PAYMENT_FAILED));
  }

  @Test
  void aDisputeThatIsToldBeforeItsMoneyIsToldAgain() {
    given(upToFulfilled()).when(seen(Standing.CHARGEBACK, TOTAL)).thenRefused(Rule.NOT_YET_PAID);
  }

  private static RefundSurplus sendBack() {
    return new RefundSurplus(PURCHASE, REFUND, TWICE, "twice", ORGANIZER);
  }

  private static RefundRequested asked(Money amount) {
    return new RefundRequested(
        PURCHASE, REFUND, INTENT_OF_SURPLUS, amount, Serials.none(), "twice", ORGANIZER);
  }

  private static SurplusRefunded sentBack(Money amount) {
    return new SurplusRefunded(PURCHASE, Optional.empty(), "re_1", INTENT_OF_SURPLUS, amount);
  }

  private static FlaggedForReview flag(
      ReviewKind kind, String object, String expected, String seen) {
    return new FlaggedForReview(PURCHASE, kind, object, expected, seen, Optional.empty());
  }
}
