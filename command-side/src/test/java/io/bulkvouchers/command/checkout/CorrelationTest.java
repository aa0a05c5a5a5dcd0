package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.sandbox.client.Ledger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrelationTest extends SandboxedTest {

  @Test
  void oneValueGoesFromTheRequestToStripeAndBackToTheCodes() {
    PurchaseId id = scene.approved();
    scene.startCheckout(
        id, new Origin(Optional.of("buyer"), Optional.of("request-7"), Optional.of("request-7")));
    STRIPE.pay(scene.awaitSession(id).sessionId());
    backstage.lookNow(id + "-1");

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(backstage.chains(id)).containsExactly("request-7");
    assertThat(DESK.ledger().rows())
        .filteredOn(row -> id.value().equals(row.metadata().get("bulk_purchase_id")))
        .extracting(Ledger.Row::metadata)
        .allMatch(marks -> "request-7".equals(marks.get("correlation_id")))
        .isNotEmpty();
  }
}
