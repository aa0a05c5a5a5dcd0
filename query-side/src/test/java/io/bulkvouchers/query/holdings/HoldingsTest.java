package io.bulkvouchers.query.holdings;

import static io.bulkvouchers.query.Uses.extended;
import static io.bulkvouchers.query.Uses.releasedAndRevoked;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingsTest {

  private static final RefundId OTHER = RefundId.of(UUID.randomUUID());

  private final Facts facts = Facts.ofAcme();
  private final Holdings issued = Holdings.none().after(facts.fulfilled());

  @Test
  void anOpenRefundHoldsVouchersAndAFailedOneLetsThemGo() {
    Holdings held = issued.after(facts.refundRequested(Samples.REFUND, 8950, "10"));
    assertThat(held.state(10)).isEqualTo(SerialState.SUSPENDED);
    assertThat(held.live().count()).isEqualTo(9);

    Holdings free = held.after(new RefundFailed(facts.id(), Samples.REFUND, "closed card"));
    assertThat(free).isEqualTo(issued);
  }

  @Test
  void moneyThatWentBackRevokesEvenWhatAnotherRefundHolds() {
    Holdings all =
        issued
            .after(facts.refundRequested(Samples.REFUND, 8950, "10"))
            .after(facts.refundRequested(OTHER, 80550, "1-9"))
            .after(facts.refunded(OTHER, 80550, 89500, "1-10"));
    assertThat(all.live().count()).isZero();
    assertThat(all.suspended().count()).isZero();
    assertThat(all.state(10)).isEqualTo(SerialState.REVOKED);
  }

  @Test
  void anOpenChargebackSuspendsWhateverCouldBeUsedAndAWonOneLiftsIt() {
    Holdings before = issued.after(facts.voided("1"));
    Holdings charged = before.after(facts.disputed("du_1", 8950, DisputeStage.CHARGEBACK));
    assertThat(charged.live()).isEqualTo(Serials.none());
    assertThat(charged.suspended()).isEqualTo(Serials.parse("2-10"));
    assertThat(charged.state(1)).isEqualTo(SerialState.VOIDED);
    assertThat(charged.state(2)).isEqualTo(SerialState.SUSPENDED);

    assertThat(charged.after(facts.decided("du_1", 8950, DisputeOutcome.WON, "")))
        .isEqualTo(before);
  }

  @Test
  void aVoucherEndsAfterItsLastSecondAndTheLastExtensionCounts() {
    Optional<Instant> end = Optional.of(Instant.parse("2027-05-31T23:59:59Z"));
    Instant summer = Instant.parse("2027-06-30T21:59:59Z");
    Instant autumn = Instant.parse("2027-09-30T21:59:59Z");
    Holdings longer =
        issued.after(extended(facts, "1-4", autumn)).after(extended(facts, "4-5", summer));

    assertThat(longer.validUntil(3, end)).contains(autumn);
    assertThat(longer.validUntil(4, end)).contains(summer);
    assertThat(longer.validUntil(6, end)).isEqualTo(end);
    assertThat(longer.endedBefore(end.get(), end)).isEqualTo(Serials.none());
    assertThat(longer.endedBefore(end.get().plusSeconds(1), end)).isEqualTo(Serials.parse("6-10"));
    assertThat(longer.endedBefore(autumn, Optional.empty())).isEqualTo(Serials.parse("4-5"));
    assertThat(issued.endedBefore(autumn, Optional.empty())).isEqualTo(Serials.none());
  }

  @Test
  void aReleaseRevokesWhatHadEscapedItsRefundByBeingUsed() {
    Holdings released = issued.after(releasedAndRevoked(facts, 7, "order-7", 1, "7"));
    assertThat(released.state(7)).isEqualTo(SerialState.REVOKED);
  }

  @Test
  void anInquirySuspendsNothingUntilItBecomesAChargeback() {
    Holdings asked = issued.after(facts.disputed("du_1", 8950, DisputeStage.INQUIRY));
    assertThat(asked).isEqualTo(issued);
    assertThat(asked.after(facts.decided("du_1", 8950, DisputeOutcome.INQUIRY_CLOSED, "")))
        .isEqualTo(issued);
    assertThat(asked.after(facts.disputed("du_1", 8950, DisputeStage.CHARGEBACK)).live().count())
        .isZero();
  }

  @Test
  void aLostDisputeRevokesWhatItNamesAndAnotherOpenOneStillSuspendsTheRest() {
    Holdings both =
        issued
            .after(facts.disputed("du_1", 17900, DisputeStage.CHARGEBACK))
            .after(facts.disputed("du_2", 8950, DisputeStage.CHARGEBACK));
    Holdings lost = both.after(facts.decided("du_1", 17900, DisputeOutcome.LOST, "9-10"));
    assertThat(lost.gone()).isEqualTo(Serials.parse("9-10"));
    assertThat(lost.suspended()).isEqualTo(Serials.parse("1-8"));

    Holdings won = lost.after(facts.decided("du_2", 8950, DisputeOutcome.WON, ""));
    assertThat(won.live()).isEqualTo(Serials.parse("1-8"));
  }

  @Test
  void whatAnOpenRefundHoldsStaysHeldWhenADisputeIsWon() {
    Holdings won =
        issued
            .after(facts.refundRequested(Samples.REFUND, 8950, "10"))
            .after(facts.disputed("du_1", 8950, DisputeStage.CHARGEBACK))
            .after(facts.decided("du_1", 8950, DisputeOutcome.WON, ""));
    assertThat(won.suspended()).isEqualTo(Serials.parse("10"));
  }

  @Test
  void aBouncedRefundGivesItsVouchersBackSaveThoseThatWereVoided() {
    Holdings bounced =
        issued
            .after(facts.refunded(Samples.REFUND, 17900, 17900, "9-10"))
            .after(facts.voided("10"))
            .after(facts.bounced(Samples.REFUND, 17900, 0, "9-10"));
    assertThat(bounced.state(9)).isEqualTo(SerialState.ACTIVE);
    assertThat(bounced.state(10)).isEqualTo(SerialState.VOIDED);
    assertThat(bounced.gone().count()).isZero();
  }

  @Test
  void aRepairAddsVouchersForThoseThatWereVoided() {
    Holdings repaired = issued.after(facts.voided("3")).after(facts.added(11, 1));
    assertThat(repaired.live()).isEqualTo(Serials.parse("1-2,4-11"));
    assertThat(repaired.live().count()).isEqualTo(10);
  }

  @Test
  void surplusMoneyThatGoesBackTakesNoVoucher() {
    Holdings asked = issued.after(facts.surplusRequested(Samples.REFUND, "pi_2", 89500));
    assertThat(asked.live()).isEqualTo(issued.live());
    assertThat(asked.after(facts.surplusRefunded(Samples.REFUND, "pi_2", 89500))).isEqualTo(issued);
  }
}
