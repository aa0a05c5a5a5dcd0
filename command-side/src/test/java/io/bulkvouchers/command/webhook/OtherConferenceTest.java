package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import org.junit.jupiter.api.Test;

class OtherConferenceTest extends EventsScene {

  @Test
  void S29_onASharedAccountEachEndpointGetsItAndTheOwnersTellsIt() {
    String shared = TestStripe.freshKey();
    ConferenceId owner = conference(shared);
    ConferenceId other = conference(shared);
    PurchaseId id = processing(owner);

    String intent = pay(id, GOOD_CARD);

    awaitStatus(id, Status.FULFILLED);
    awaitEvent(owner, "type", "checkout.session.completed", "processed told_" + id);
    awaitEvent(other, "type", "checkout.session.completed", "processed other_conference");
    STRIPE.refundInDashboard(intent, 8950);
    awaitEvent(other, "type", "charge.refunded", "processed other_conference");
    STRIPE.openDispute(intent);
    awaitStatus(id, Status.DISPUTED);
    awaitEvent(other, "type", "charge.dispute.created", "processed other_conference");
  }

  @Test
  void S29_moneyThatLiesInAnotherConferencesAccountWaitsForAPersonAndTouchesNothing()
      throws StripeException {
    ConferenceId owner = conference(TestStripe.freshKey());
    PurchaseId id = processing(owner);
    long before = find(id).version();
    String foreignKey = TestStripe.freshKey();
    ConferenceId foreign = conference(foreignKey);
    String session = MarkedSession.open(id, owner, foreignKey);

    String intent = STRIPE.pay(session, GOOD_CARD).paymentIntent();

    String parked = "parked paid_for_other_conference";
    awaitEvent(foreign, "type", "checkout.session.completed", parked);
    STRIPE.refundInDashboard(intent, 8950);
    awaitEvent(foreign, "type", "refund.created", parked);
    STRIPE.openDispute(intent);
    awaitEvent(foreign, "type", "charge.dispute.created", parked);
    assertThat(find(id).version()).isEqualTo(before);
    assertThat(find(id).state().status()).isEqualTo(Status.PROCESSING);
  }
}
