package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.dispute;
import static io.bulkvouchers.command.purchase.Scene.disputed;
import static io.bulkvouchers.command.purchase.Scene.received;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordDispute;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.ObservedDispute.Standing;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisputingTest {

  private static final Money EUROS = Money.of(80000, "EUR");

  @Test
  void aChargebackSuspendsAndAWinReinstates() {
    assertThat(
            given(upToFulfilled()).when(seen(Standing.CHARGEBACK)).then(disputed(TOTAL)).status())
        .isEqualTo(Status.DISPUTED);
    BulkPurchase won =
        given(upToFulfilled(disputed(TOTAL)))
            .when(seen(Standing.WON))
            .then(closed(DisputeOutcome.WON, TOTAL, "", RefundExtent.PARTIAL));
    assertThat(won.status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void aLossTakesTheVouchersLikeARefundOfTheSameAmount() {
    BulkPurchase lost =
        given(upToFulfilled(disputed(TOTAL)))
            .when(seen(Standing.LOST))
            .then(closed(DisputeOutcome.LOST, TOTAL, "1-10", RefundExtent.FULL));
    assertThat(lost.status()).isEqualTo(Status.REFUNDED);
    Money two = Money.of(17900, "USD");
    BulkPurchase partly =
        given(upToFulfilled(disputed(two)))
            .when(new RecordDispute(PURCHASE, dispute(Standing.LOST, two)))
            .then(closed(DisputeOutcome.LOST, two, "9-10", RefundExtent.PARTIAL));
    assertThat(partly.status()).isEqualTo(Status.PARTIALLY_REFUNDED);
  }

  @Test
  void anInquiryMovesNothingUntilItIsAChargeback() {
    DisputeOpened inquiry = opened(DisputeStage.INQUIRY);
    assertThat(given(upToFulfilled()).when(seen(Standing.INQUIRY)).then(inquiry).status())
        .isEqualTo(Status.FULFILLED);
    given(upToFulfilled(inquiry)).when(seen(Standing.INQUIRY)).thenNothing();
    given(upToFulfilled(inquiry)).when(seen(Standing.CHARGEBACK)).then(disputed(TOTAL));
    given(upToFulfilled(inquiry))
        .when(seen(Standing.INQUIRY_CLOSED))
        .then(closed(DisputeOutcome.INQUIRY_CLOSED, TOTAL, "", RefundExtent.PARTIAL));
  }

  @Test
  void theEndToldFirstIsTheWholeStoryAndWhatIsToldLateChangesNothing() {
    DisputeClosed lost = closed(DisputeOutcome.LOST, TOTAL, "1-10", RefundExtent.FULL);
    given(upToFulfilled()).when(seen(Standing.LOST)).then(disputed(TOTAL), lost);
    given(upToFulfilled(disputed(TOTAL), lost)).when(seen(Standing.CHARGEBACK)).thenNothing();
    given(upToFulfilled(disputed(TOTAL), lost)).when(seen(Standing.LOST)).thenNothing();
    given(upToFulfilled(disputed(TOTAL))).when(seen(Standing.INQUIRY)).thenNothing();
  }

  @Test
  void whileTheBankHoldsTheMoneyNobodySendsItBack() {
    given(upToFulfilled(disputed(TOTAL)))
        .when(
            new RequestRefund(
                PURCHASE, REFUND, Optional.of(PRICE), Optional.empty(), "moved", ORGANIZER))
        .thenRefused(Rule.DISPUTED);
  }

  @Test
  void aDisputeOfARefundedPurchaseIsShownAndTakesNoVoucherTwice() {
    BulkPurchase state =
        given(upToFulfilled(refunded(Optional.empty(), "re_1", TOTAL, TOTAL, "1-10")))
            .when(seen(Standing.LOST))
            .then(disputed(TOTAL), closed(DisputeOutcome.LOST, TOTAL, "", RefundExtent.FULL));
    assertThat(state.status()).isEqualTo(Status.REFUNDED);
  }

  @Test
  void aDisputeBeforeThePaymentIsToldAgainAndOneOfAnotherCurrencyIsFlagged() {
    given(created(PRICE), requested(1), received())
        .when(seen(Standing.CHARGEBACK))
        .thenRefused(Rule.NOT_YET_PAID);
    given(upToFulfilled())
        .when(seenInEuros(Standing.CHARGEBACK))
        .then(mismatch(Standing.CHARGEBACK));
  }

  /** Seen in a review: the bank's inquiry was settled, and its chargeback was never heard of. */
  @Test
  void aChargebackInAnotherCurrencyIsFlaggedThoughItsInquiryWasSettled() {
    FlaggedForReview inquiry = mismatch(Standing.INQUIRY);
    ReviewResolved settled =
        new ReviewResolved(
            PURCHASE, inquiry.kind(), "du_9", Optional.of(ORGANIZER), "answered at Stripe");
    given(upToFulfilled(inquiry, settled)).when(seenInEuros(Standing.INQUIRY)).thenNothing();
    given(upToFulfilled(inquiry, settled))
        .when(seenInEuros(Standing.CHARGEBACK))
        .then(mismatch(Standing.CHARGEBACK));
  }

  private static RecordDispute seenInEuros(Standing standing) {
    return new RecordDispute(PURCHASE, new ObservedDispute("du_9", INTENT, EUROS, standing));
  }

  private static FlaggedForReview mismatch(Standing standing) {
    return new FlaggedForReview(
        PURCHASE,
        ReviewKind.DISPUTE_MISMATCH,
        "du_9",
        "no dispute of this payment",
        standing + " of 800.00 EUR, payment " + INTENT,
        Optional.empty());
  }

  private static RecordDispute seen(Standing standing) {
    return new RecordDispute(PURCHASE, dispute(standing, TOTAL));
  }

  private static DisputeOpened opened(DisputeStage stage) {
    return new DisputeOpened(PURCHASE, "du_1", INTENT, TOTAL, stage);
  }

  private static DisputeClosed closed(
      DisputeOutcome outcome, Money amount, String revoked, RefundExtent extent) {
    return new DisputeClosed(
        PURCHASE, "du_1", amount, outcome, Serials.parse(revoked), Serials.none(), extent);
  }
}
