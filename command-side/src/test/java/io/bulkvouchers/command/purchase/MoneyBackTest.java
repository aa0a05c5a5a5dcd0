package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.INTENT;
import static io.bulkvouchers.command.purchase.Scene.ORGANIZER;
import static io.bulkvouchers.command.purchase.Scene.PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;
import static io.bulkvouchers.command.purchase.Scene.REFUND;
import static io.bulkvouchers.command.purchase.Scene.SECOND_REFUND;
import static io.bulkvouchers.command.purchase.Scene.TOTAL;
import static io.bulkvouchers.command.purchase.Scene.created;
import static io.bulkvouchers.command.purchase.Scene.received;
import static io.bulkvouchers.command.purchase.Scene.refundRequested;
import static io.bulkvouchers.command.purchase.Scene.refunded;
import static io.bulkvouchers.command.purchase.Scene.requested;
import static io.bulkvouchers.command.purchase.Scene.upToFulfilled;
import static io.bulkvouchers.command.purchase.Spec.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoneyBackTest {

  @Test
  void aFullRefundTakesEveryVoucherBack() {
    given(upToFulfilled())
        .when(request(REFUND, Optional.empty()))
        .then(refundRequested(REFUND, TOTAL, "1-10"));
    BulkPurchase state =
        given(upToFulfilled(refundRequested(REFUND, TOTAL, "1-10")))
            .when(new RecordRefund(PURCHASE, Optional.of(REFUND), "re_1", INTENT, TOTAL))
            .then(refunded(Optional.of(REFUND), "re_1", TOTAL, TOTAL, "1-10"));
    assertThat(state.status()).isEqualTo(Status.REFUNDED);
  }

  @Test
  void partialRefundsTakeTheHighestSerialsAndAddUp() {
    BulkPurchase state =
        given(upToFulfilled(refundRequested(REFUND, PRICE, "10")))
            .when(new RecordRefund(PURCHASE, Optional.of(REFUND), "re_1", INTENT, PRICE))
            .then(refunded(Optional.of(REFUND), "re_1", PRICE, PRICE, "10"));
    assertThat(state.status()).isEqualTo(Status.PARTIALLY_REFUNDED);
    given(upToFulfilled(refunded(Optional.of(REFUND), "re_1", PRICE, PRICE, "10")))
        .when(request(SECOND_REFUND, Optional.of(PRICE)))
        .then(refundRequested(SECOND_REFUND, PRICE, "9"));
  }

  @Test
  void halfAVouchersPriceTakesNoVoucherUntilTheOtherHalfFollows() {
    Money half = Money.of(4475, "USD");
    given(upToFulfilled())
        .when(request(REFUND, Optional.of(half)))
        .then(refundRequested(REFUND, half, ""));
    given(upToFulfilled(refunded(Optional.of(REFUND), "re_1", half, half, "")))
        .when(request(SECOND_REFUND, Optional.of(half)))
        .then(refundRequested(SECOND_REFUND, half, "10"));
  }

  @Test
  void twoOpenRefundsHoldDifferentVouchersAndNeverMoreThanWasPaid() {
    Money most = Money.of(80550, "USD");
    given(upToFulfilled(refundRequested(REFUND, most, "2-10")))
        .when(request(SECOND_REFUND, Optional.of(PRICE)))
        .then(refundRequested(SECOND_REFUND, PRICE, "1"));
    given(upToFulfilled(refundRequested(REFUND, most, "2-10")))
        .when(request(SECOND_REFUND, Optional.of(most)))
        .thenRefused(Rule.REFUND_TOO_LARGE);
  }

  @Test
  void theSameRefundAskedAgainOrToldAgainChangesNothing() {
    given(upToFulfilled(refundRequested(REFUND, TOTAL, "1-10")))
        .when(request(REFUND, Optional.empty()))
        .thenNothing();
    given(
            upToFulfilled(
                refundRequested(REFUND, TOTAL, "1-10"),
                refunded(Optional.of(REFUND), "re_1", TOTAL, TOTAL, "1-10")))
        .when(new RecordRefund(PURCHASE, Optional.of(REFUND), "re_1", INTENT, TOTAL))
        .thenNothing();
  }

  @Test
  void aRefundMadeInStripesDashboardCountsLikeOurs() {
    given(upToFulfilled())
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_9", INTENT, PRICE))
        .then(refunded(Optional.empty(), "re_9", PRICE, PRICE, "10"));
  }

  @Test
  void whatStripeSentAboveOurPaymentIsFlagged() {
    given(upToFulfilled(refunded(Optional.of(REFUND), "re_1", TOTAL, TOTAL, "1-10")))
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_2", INTENT, PRICE))
        .then(
            new FlaggedForReview(
                PURCHASE,
                ReviewKind.REFUND_MISMATCH,
                "re_2",
                "at most 0.00 USD",
                "89.50 USD",
                Optional.empty()));
  }

  @Test
  void aRefusedRefundGivesItsVouchersBack() {
    BulkPurchase state =
        given(upToFulfilled(refundRequested(REFUND, TOTAL, "1-10")))
            .when(failed(Optional.empty(), "charge_disputed"))
            .then(new RefundFailed(PURCHASE, REFUND, "charge_disputed"));
    assertThat(((BulkPurchase.Fulfilled) state).funds().orElseThrow().refunds().held())
        .isEqualTo(Serials.none());
    assertThat(state.status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void aRefundThatBouncesAfterItWasSentLetsItsVouchersLiveAgain() {
    BulkPurchaseEvent bounced =
        new RefundBounced(
            PURCHASE,
            Optional.of(REFUND),
            "re_1",
            TOTAL,
            Money.zero(Scene.USD),
            Serials.parse("1-10"),
            "lost card");
    BulkPurchase state =
        given(upToFulfilled(refunded(Optional.of(REFUND), "re_1", TOTAL, TOTAL, "1-10")))
            .when(failed(Optional.of("re_1"), "lost card"))
            .then(bounced);
    assertThat(state.status()).isEqualTo(Status.FULFILLED);
    given(upToFulfilled(refunded(Optional.of(REFUND), "re_1", TOTAL, TOTAL, "1-10"), bounced))
        .when(failed(Optional.of("re_1"), "lost card"))
        .thenNothing();
    given(upToFulfilled(refunded(Optional.of(REFUND), "re_1", TOTAL, TOTAL, "1-10"), bounced))
        .when(new RecordRefund(PURCHASE, Optional.of(REFUND), "re_1", INTENT, TOTAL))
        .thenNothing();
  }

  @Test
  void whatWasNotPaidIsNotRefunded() {
    given(created(PRICE))
        .when(request(REFUND, Optional.empty()))
        .thenRefused(Rule.NOTHING_TO_REFUND);
    given(upToFulfilled())
        .when(request(REFUND, Optional.of(Money.of(89501, "USD"))))
        .thenRefused(Rule.REFUND_TOO_LARGE);
    given(upToFulfilled())
        .when(request(REFUND, Optional.of(Money.of(8950, "EUR"))))
        .thenRefused(Rule.OTHER_CURRENCY);
  }

  /** Found by the model-based test: it was flagged, and never counted when its payment came. */
  @Test
  void aRefundOfMoneyThatNobodyHasToldOfYetIsToldAgainLater() {
    given(upToFulfilled())
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_2", "pi_2", PRICE))
        .thenRefused(Rule.NOT_YET_PAID);
  }

  @Test
  void aRefundSeenBeforeThePaymentIsToldAgainLater() {
    given(created(PRICE), requested(1), received())
        .when(new RecordRefund(PURCHASE, Optional.empty(), "re_1", INTENT, TOTAL))
        .thenRefused(Rule.NOT_YET_PAID);
  }

  private static RecordRefundFailed failed(Optional<String> stripeRefundId, String reason) {
    return new RecordRefundFailed(PURCHASE, Optional.of(REFUND), stripeRefundId, reason);
  }

  private static RequestRefund request(RefundId id, Optional<Money> amount) {
    return new RequestRefund(PURCHASE, id, amount, Optional.empty(), "moved", ORGANIZER);
  }
}
