package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The status of a purchase whose money is disputed or goes back: said by the row as it is. */
class MoneyBackTest {

  private static final RefundId REFUND = Samples.REFUND;
  private static final RefundId OTHER = RefundId.of(UUID.randomUUID());

  private final Facts facts = Facts.ofAcme();
  private final PurchaseRow fulfilled = Rows.of(facts.created(), facts.paid(), facts.fulfilled());

  @Test
  void anInquiryMovesNothingAndAChargebackOfTheSameDisputeDoes() {
    PurchaseRow asked = Rows.then(fulfilled, facts.disputed("du_1", 89500, DisputeStage.INQUIRY));
    assertThat(asked.status()).isEqualTo(Status.FULFILLED);
    assertThat(asked.settlement().disputes()).hasSize(1);

    PurchaseRow charged = Rows.then(asked, facts.disputed("du_1", 89500, DisputeStage.CHARGEBACK));
    assertThat(charged.status()).isEqualTo(Status.DISPUTED);
    assertThat(charged.settlement().disputes())
        .containsExactly(
            new Dispute("du_1", Samples.TOTAL, DisputeStage.CHARGEBACK, Dispute.State.OPEN));
  }

  @Test
  void anInquiryThatIsClosedLeavesThePurchaseAsItWas() {
    PurchaseRow closed =
        Rows.then(
            fulfilled,
            facts.disputed("du_1", 89500, DisputeStage.INQUIRY),
            facts.decided("du_1", 89500, DisputeOutcome.INQUIRY_CLOSED, ""));
    assertThat(closed.status()).isEqualTo(Status.FULFILLED);
    assertThat(closed.settlement().disputes())
        .extracting(Dispute::state)
        .containsExactly(Dispute.State.INQUIRY_CLOSED);
  }

  @Test
  void aDisputeThatIsWonLeadsBackToWhatTheMoneySays() {
    PurchaseRow partly = Rows.then(fulfilled, facts.refunded(REFUND, 8950, 8950, "10"));
    PurchaseRow won =
        Rows.then(
            partly,
            facts.disputed("du_1", 80550, DisputeStage.CHARGEBACK),
            facts.decided("du_1", 80550, DisputeOutcome.WON, ""));
    assertThat(won.status()).isEqualTo(Status.PARTIALLY_REFUNDED);
  }

  @Test
  void aRefundWhileADisputeIsOpenShowsWhenTheDisputeIsOver() {
    PurchaseRow disputed =
        Rows.then(
            fulfilled,
            facts.disputed("du_1", 8950, DisputeStage.CHARGEBACK),
            facts.refunded(REFUND, 8950, 8950, "10"));
    assertThat(disputed.status()).isEqualTo(Status.DISPUTED);
    assertThat(Rows.then(disputed, facts.decided("du_1", 8950, DisputeOutcome.WON, "")).status())
        .isEqualTo(Status.PARTIALLY_REFUNDED);
  }

  @Test
  void whatIsLostCountsAsGoneOnceForEachDispute() {
    PurchaseRow lost =
        Rows.then(
            fulfilled,
            facts.refunded(REFUND, 8950, 8950, "10"),
            facts.disputed("du_1", 40000, DisputeStage.CHARGEBACK),
            facts.decided("du_1", 40000, DisputeOutcome.LOST, "6-9"),
            facts.decided("du_1", 40000, DisputeOutcome.LOST, "6-9"));
    assertThat(lost.status()).isEqualTo(Status.PARTIALLY_REFUNDED);

    PurchaseRow all =
        Rows.then(
            lost,
            facts.disputed("du_2", 40550, DisputeStage.CHARGEBACK),
            facts.decided("du_2", 40550, DisputeOutcome.LOST, "1-5"));
    assertThat(all.status()).isEqualTo(Status.REFUNDED);
    assertThat(all.vouchers().live().count()).isZero();
  }

  @Test
  void aRefundedPurchaseCanBeDisputedAndIsRefundedAfterwards() {
    PurchaseRow refunded = Rows.then(fulfilled, facts.refunded(REFUND, 89500, 89500, "1-10"));
    PurchaseRow disputed =
        Rows.then(refunded, facts.disputed("du_1", 89500, DisputeStage.CHARGEBACK));
    assertThat(disputed.status()).isEqualTo(Status.DISPUTED);
    for (DisputeOutcome outcome : DisputeOutcome.values()) {
      assertThat(Rows.then(disputed, facts.decided("du_1", 89500, outcome, "")).status())
          .isEqualTo(Status.REFUNDED);
    }
  }

  @Test
  void aRefundThatBouncesIsNoLongerGone() {
    PurchaseRow twice =
        Rows.then(
            fulfilled,
            facts.refundRequested(REFUND, 80550, "1-9"),
            facts.refunded(REFUND, 80550, 80550, "1-9"),
            facts.refunded(OTHER, 8950, 89500, "10"));
    assertThat(twice.status()).isEqualTo(Status.REFUNDED);

    PurchaseRow once = Rows.then(twice, facts.bounced(REFUND, 80550, 8950, "1-9"));
    assertThat(once.status()).isEqualTo(Status.PARTIALLY_REFUNDED);
    assertThat(once.settlement().refunded()).contains(Money.of(8950, "USD"));
    assertThat(once.settlement().refunds())
        .extracting(Refund::state)
        .containsExactly(Refund.State.BOUNCED, Refund.State.REFUNDED);
    assertThat(once.vouchers().live().count()).isEqualTo(9);

    PurchaseRow none = Rows.then(once, facts.bounced(OTHER, 8950, 0, "10"));
    assertThat(none.status()).isEqualTo(Status.FULFILLED);
    assertThat(none.settlement().refunded()).isEmpty();
  }

  @Test
  void aRefundThatStripeRefusesMovesNothing() {
    PurchaseRow failed =
        Rows.then(
            fulfilled,
            facts.refundRequested(REFUND, 89500, "1-10"),
            new RefundFailed(facts.id(), REFUND, "closed card"));
    assertThat(failed.status()).isEqualTo(Status.FULFILLED);
    assertThat(failed.settlement().refunds())
        .extracting(Refund::state)
        .containsExactly(Refund.State.FAILED);
  }

  @Test
  void moneyThatIsAllGoneBeforeCodesWereMadeIsRefundedAndSomeOfItIsStillPaid() {
    PurchaseRow paid = Rows.of(facts.created(), facts.paid());
    assertThat(Rows.then(paid, facts.refunded(REFUND, 8950, 8950, "")).status())
        .isEqualTo(Status.PAID);
    assertThat(Rows.then(paid, facts.refunded(REFUND, 89500, 89500, "")).status())
        .isEqualTo(Status.REFUNDED);
  }

  @Test
  void aDisputeThatTheBankReckonsInItsOwnCurrencyStopsNobody() {
    PurchaseRow lost =
        Rows.then(
            fulfilled,
            new DisputeClosed(
                facts.id(),
                "du_1",
                Money.of(80000, "EUR"),
                DisputeOutcome.LOST,
                Serials.parse("1-10"),
                Serials.none(),
                RefundExtent.FULL));
    assertThat(lost.vouchers().live().count()).isZero();
    assertThat(lost.settlement().disputes()).hasSize(1);
  }
}
