package io.bulkvouchers.command.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.reconciliation.MoneyChange.Moved;
import io.bulkvouchers.command.reconciliation.MoneyChange.Undone;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MoneyChangeTest {

  private static final PurchaseId PURCHASE = PurchaseId.of(UUID.randomUUID());
  private static final Money MONEY = Money.of(8950, "USD");

  @Test
  void moneyThatNoOrderExplainsHasComeInAllTheSame() {
    assertThat(MoneyChange.of(flag(Optional.of(new UnmatchedPayment("pi_2", MONEY)))))
        .hasValue(new Moved(item(MoneyKind.PAYMENT, "pi_2")));
    assertThat(MoneyChange.of(flag(Optional.empty()))).isEmpty();
    assertThat(
            MoneyChange.of(new SurplusRefunded(PURCHASE, Optional.empty(), "re_1", "pi_2", MONEY)))
        .hasValue(new Moved(item(MoneyKind.REFUND, "re_1")));
  }

  @Test
  void aRefundThatBouncedCountsNoMoreAndOneThatFailedNeverDid() {
    RefundId refund = RefundId.of(UUID.randomUUID());
    assertThat(
            MoneyChange.of(
                new RefundBounced(
                    PURCHASE, Optional.of(refund), "re_1", MONEY, MONEY, Serials.none(), "lost")))
        .hasValue(new Undone(item(MoneyKind.REFUND, "re_1")));
    assertThat(MoneyChange.of(new RefundFailed(PURCHASE, refund, "declined"))).isEmpty();
  }

  @Test
  void aDisputeCountsFromTheChargebackOnUntilItIsWon() {
    assertThat(MoneyChange.of(opened(DisputeStage.INQUIRY))).isEmpty();
    assertThat(MoneyChange.of(opened(DisputeStage.CHARGEBACK)))
        .hasValue(new Moved(item(MoneyKind.DISPUTE, "dp_1")));
    assertThat(MoneyChange.of(closed(DisputeOutcome.LOST)))
        .hasValue(new Moved(item(MoneyKind.DISPUTE, "dp_1")));
    assertThat(MoneyChange.of(closed(DisputeOutcome.WON)))
        .hasValue(new Undone(item(MoneyKind.DISPUTE, "dp_1")));
    assertThat(MoneyChange.of(closed(DisputeOutcome.INQUIRY_CLOSED)))
        .hasValue(new Undone(item(MoneyKind.DISPUTE, "dp_1")));
  }

  @Test
  void aDisputeOfMoneyThatNoOrderExplainsCountsAlike() {
    assertThat(MoneyChange.of(surplusDisputed(DisputeStage.INQUIRY))).isEmpty();
    assertThat(MoneyChange.of(surplusDisputed(DisputeStage.CHARGEBACK)))
        .hasValue(new Moved(item(MoneyKind.DISPUTE, "dp_2")));
    assertThat(MoneyChange.of(surplusClosed(DisputeOutcome.LOST)))
        .hasValue(new Moved(item(MoneyKind.DISPUTE, "dp_2")));
    assertThat(MoneyChange.of(surplusClosed(DisputeOutcome.WON)))
        .hasValue(new Undone(item(MoneyKind.DISPUTE, "dp_2")));
    assertThat(MoneyChange.of(surplusClosed(DisputeOutcome.INQUIRY_CLOSED)))
        .hasValue(new Undone(item(MoneyKind.DISPUTE, "dp_2")));
  }

  private static SurplusDisputed surplusDisputed(DisputeStage stage) {
    return new SurplusDisputed(PURCHASE, "dp_2", "pi_2", MONEY, stage);
  }

  private static SurplusDisputeClosed surplusClosed(DisputeOutcome outcome) {
    return new SurplusDisputeClosed(PURCHASE, "dp_2", "pi_2", MONEY, outcome);
  }

  private static MoneyItem item(MoneyKind kind, String stripeId) {
    return new MoneyItem(kind, stripeId, Optional.of(PURCHASE), MONEY);
  }

  private static FlaggedForReview flag(Optional<UnmatchedPayment> payment) {
    return new FlaggedForReview(
        PURCHASE, ReviewKind.PAID_TWICE, "cs_2", "one payment", "two", payment);
  }

  private static DisputeOpened opened(DisputeStage stage) {
    return new DisputeOpened(PURCHASE, "dp_1", "pi_1", MONEY, stage);
  }

  private static DisputeClosed closed(DisputeOutcome outcome) {
    return new DisputeClosed(
        PURCHASE, "dp_1", MONEY, outcome, Serials.none(), Serials.none(), RefundExtent.PARTIAL);
  }
}
