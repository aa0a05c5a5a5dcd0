package io.bulkvouchers.query.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
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
}
