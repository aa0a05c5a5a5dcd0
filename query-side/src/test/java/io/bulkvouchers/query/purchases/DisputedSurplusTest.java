package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputedSurplusTest {

  private static final RefundId REFUND = Samples.REFUND;
  private static final RefundId AGAIN = RefundId.of(UUID.randomUUID());

  private final Facts facts = Facts.ofAcme();
  private final PurchaseRow paidTwice =
      Rows.of(facts.created(), facts.paid(), facts.fulfilled(), facts.paidTwice("pi_2", 89500));
  private final PurchaseRow disputed =
      Rows.then(paidTwice, facts.surplusDisputed("pi_2", 89500, DisputeStage.CHARGEBACK));

  @Test
  void whatABankDoesWithSurplusIsShownThereAndNotOnTheOrder() {
    PurchaseRow asked =
        Rows.then(paidTwice, facts.surplusDisputed("pi_2", 89500, DisputeStage.INQUIRY));
    assertThat(surplus(asked).state()).isEqualTo(Surplus.State.HELD);
    assertThat(surplus(disputed).state()).isEqualTo(Surplus.State.DISPUTED);
    assertThat(surplus(disputed).disputes())
        .containsExactly(
            new Dispute("du_of_pi_2", Samples.TOTAL, DisputeStage.CHARGEBACK, Dispute.State.OPEN));
    assertThat(disputed.settlement().disputes()).isEmpty();
    assertThat(disputed.status()).isEqualTo(Status.FULFILLED);
    assertThat(disputed.vouchers().live().count()).isEqualTo(10);
  }

  @Test
  void wonItIsHereAgainAndLostItIsGone() {
    PurchaseRow won = Rows.then(disputed, facts.surplusDecided("pi_2", 89500, DisputeOutcome.WON));
    assertThat(surplus(won).state()).isEqualTo(Surplus.State.HELD);
    PurchaseRow lost =
        Rows.then(disputed, facts.surplusDecided("pi_2", 89500, DisputeOutcome.LOST));
    assertThat(surplus(lost).state()).isEqualTo(Surplus.State.LOST);
    assertThat(surplus(lost).disputes())
        .extracting(Dispute::state)
        .containsExactly(Dispute.State.LOST);
    assertThat(lost.status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void aRefundOfDisputedSurplusThatFailsLeavesItDisputed() {
    PurchaseRow asked = Rows.then(paidTwice, facts.surplusRequested(REFUND, "pi_2", 89500));
    PurchaseRow taken =
        Rows.then(asked, facts.surplusDisputed("pi_2", 89500, DisputeStage.CHARGEBACK));
    assertThat(surplus(taken).state()).isEqualTo(Surplus.State.REFUND_REQUESTED);
    PurchaseRow failed = Rows.then(taken, new RefundFailed(facts.id(), REFUND, "charge_disputed"));
    assertThat(surplus(failed).state()).isEqualTo(Surplus.State.DISPUTED);
  }

  @Test
  void eachRefundOfSurplusIsKeptAndEachCanBounce() {
    PurchaseRow both =
        Rows.then(
            paidTwice,
            facts.surplusRefunded(REFUND, "pi_2", 40000),
            facts.surplusRefunded(AGAIN, "pi_2", 49500));
    assertThat(surplus(both).stripeRefundIds()).hasSize(2);

    PurchaseRow first = Rows.then(both, facts.bounced(REFUND, 40000, 49500, ""));
    assertThat(surplus(first).state()).isEqualTo(Surplus.State.HELD);
    assertThat(surplus(first).refunded()).isEqualTo(Money.of(49500, "USD"));
    assertThat(surplus(first).stripeRefundIds()).hasSize(1);
  }

  private static Surplus surplus(PurchaseRow row) {
    return row.settlement().surplus().getFirst();
  }
}
