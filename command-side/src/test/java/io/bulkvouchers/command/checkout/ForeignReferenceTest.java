package io.bulkvouchers.command.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ForeignReferenceTest extends SandboxedTest {

  @Test
  void aPaidSessionThatRefersToSomethingElseIsFlaggedByWhoeverLooks() {
    scheduler.pause();
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    OpenSession wish = backstage.opening(id);
    CheckoutSession foreign = seconds.openWithReference(wish, "something-else");
    scene.found(id, foreign);
    STRIPE.pay(foreign.id());

    backstage.answered(wish, foreign);
    scheduler.resume();

    Awaitility.await().until(() -> !scene.state(id).order().reviews().open().isEmpty());
    assertThat(scene.state(id).order().reviews().open())
        .extracting(FlaggedForReview::stripeObjectId)
        .containsExactly(foreign.id());
    assertThat(scene.state(id).status()).isEqualTo(Status.PROCESSING);
    assertThat(backstage.codes(id)).isZero();
  }
}
