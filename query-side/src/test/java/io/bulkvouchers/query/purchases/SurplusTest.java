package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurplusTest {

  private static final RefundId REFUND = Samples.REFUND;
  private static final RefundId AGAIN = RefundId.of(UUID.randomUUID());

  private final Facts facts = Facts.ofAcme();
  private final PurchaseRow paidTwice =
      Rows.of(facts.created(), facts.paid(), facts.fulfilled(), facts.paidTwice("pi_2", 89500));

  @Test
  void moneyWithoutAnOrderIsShownAsHeldWithWhatAPageNeedsToSendItBack() {
    assertThat(paidTwice.settlement().surplus())
        .containsExactly(
            new Surplus(
                ReviewKind.PAID_TWICE,
                "cs_of_pi_2",
                "pi_2",
                Samples.TOTAL,
                Money.zero(Samples.USD),
                Surplus.State.HELD,
                Optional.empty(),
                List.of(),
                List.of()));
    assertThat(paidTwice.settlement().paid()).contains(Samples.TOTAL);
    assertThat(paidTwice.status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void sendingSurplusBackIsNoRefundOfTheOrder() {
    PurchaseRow asked = Rows.then(paidTwice, facts.surplusRequested(REFUND, "pi_2", 89500));
    assertThat(state(asked)).isEqualTo(Surplus.State.REFUND_REQUESTED);
    assertThat(asked.settlement().refunds()).isEmpty();

    PurchaseRow sent = Rows.then(asked, facts.surplusRefunded(REFUND, "pi_2", 89500));
    assertThat(state(sent)).isEqualTo(Surplus.State.REFUNDED);
    assertThat(sent.settlement().refunded()).isEmpty();
    assertThat(sent.settlement().refunds()).isEmpty();
    assertThat(sent.status()).isEqualTo(Status.FULFILLED);
    assertThat(sent.vouchers().live().count()).isEqualTo(10);
  }

  @Test
  void surplusWhoseRefundFailsOrBouncesIsHeldAgain() {
    PurchaseRow failed =
        Rows.then(
            paidTwice,
            facts.surplusRequested(REFUND, "pi_2", 89500),
            new RefundFailed(facts.id(), REFUND, "closed card"));
    assertThat(state(failed)).isEqualTo(Surplus.State.HELD);

    PurchaseRow sent =
        Rows.then(
            failed,
            facts.surplusRequested(AGAIN, "pi_2", 89500),
            facts.surplusRefunded(AGAIN, "pi_2", 89500));
    assertThat(state(sent)).isEqualTo(Surplus.State.REFUNDED);

    PurchaseRow bounced = Rows.then(sent, facts.bounced(AGAIN, 89500, 0, ""));
    assertThat(state(bounced)).isEqualTo(Surplus.State.HELD);
    assertThat(bounced.settlement().surplus().getFirst().refunded().isZero()).isTrue();
  }

  @Test
  void surplusThatBouncesLeavesWhatWasRefundedOfTheOrderAsItWas() {
    PurchaseRow both =
        Rows.then(
            paidTwice,
            facts.refunded(REFUND, 8950, 8950, "10"),
            facts.surplusRefunded(AGAIN, "pi_2", 89500));
    PurchaseRow bounced = Rows.then(both, facts.bounced(AGAIN, 89500, 0, ""));
    assertThat(bounced.settlement().refunded()).contains(Money.of(8950, "USD"));
    assertThat(bounced.status()).isEqualTo(Status.PARTIALLY_REFUNDED);
  }

  @Test
  void surplusIsHeldUntilAllOfItHasGoneBack() {
    PurchaseRow half = Rows.then(paidTwice, facts.surplusRefunded(REFUND, "pi_2", 40000));
    assertThat(state(half)).isEqualTo(Surplus.State.HELD);
    assertThat(state(Rows.then(half, facts.surplusRefunded(AGAIN, "pi_2", 49500))))
        .isEqualTo(Surplus.State.REFUNDED);
  }

  @Test
  void aPaymentIsOneSurplusHoweverOftenItIsFlaggedAndNoneOnceItIsTheOrders() {
    PurchaseRow flagged =
        Rows.of(facts.created(), facts.paidTwice("pi_1", 89500), facts.paidTwice("pi_1", 89500));
    assertThat(flagged.settlement().surplus()).hasSize(1);

    PurchaseRow received =
        Rows.then(
            flagged,
            new PaymentReceived(
                facts.id(), 1, "pi_1", Samples.TOTAL, Optional.empty(), Optional.empty()),
            facts.paidTwice("pi_1", 89500));
    assertThat(received.settlement().surplus()).isEmpty();
  }

  @Test
  void aReviewIsOpenUntilItIsResolvedByItsKindAndObject() {
    PurchaseRow two = Rows.then(paidTwice, facts.paidTwice("pi_3", 89500));
    assertThat(two.reviews()).hasSize(2);
    assertThat(two.reviews().getFirst().payment()).isPresent();

    PurchaseRow other = Rows.then(two, resolved(ReviewKind.PAYMENT_MISMATCH, "cs_of_pi_2"));
    assertThat(other.reviews()).hasSize(2);

    PurchaseRow one = Rows.then(two, resolved(ReviewKind.PAID_TWICE, "cs_of_pi_2"));
    assertThat(one.reviews()).extracting(Review::stripeObjectId).containsExactly("cs_of_pi_3");
    assertThat(one.settlement().surplus()).hasSize(2);
    assertThat(Rows.then(one, facts.paidTwice("pi_2", 89500)).reviews()).hasSize(2);
  }

  private ReviewResolved resolved(ReviewKind kind, String object) {
    return new ReviewResolved(facts.id(), kind, object, Optional.empty(), "sent back");
  }

  private static Surplus.State state(PurchaseRow row) {
    return row.settlement().surplus().getFirst().state();
  }
}
