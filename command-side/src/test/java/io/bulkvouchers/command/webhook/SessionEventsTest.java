package io.bulkvouchers.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.sandbox.client.SandboxControl;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionEventsTest extends EventsScene {

  private static final String COMPLETED = "checkout.session.completed";
  private static final String EXPIRED = "checkout.session.expired";

  ConferenceId conference;
  PurchaseId id;

  @BeforeEach
  void aPurchaseThatIsToBePaid() {
    conference = conference(TestStripe.freshKey());
    id = processing(conference);
  }

  @Test
  void S28_moneyThatArrivesLaterIsAwaitedAndThenFulfilled() {
    String intent = debit(SandboxControl.IBAN_THAT_PAYS);
    awaitStatus(id, Status.AWAITING_FUNDS);

    STRIPE.settlePayment(intent);

    awaitStatus(id, Status.FULFILLED);
    assertThat(fulfilled(id).vouchers().live().count()).isEqualTo(10);
  }

  @Test
  void S28_moneyThatDoesNotArriveFailsTheAttempt() {
    String intent = debit(SandboxControl.IBAN_THAT_FAILS);
    awaitStatus(id, Status.AWAITING_FUNDS);

    STRIPE.failPayment(intent);

    awaitStatus(id, Status.FAILED);
    awaitEvent(conference, "type", "checkout.session.async_payment_failed", "processed told_" + id);
  }

  @Test
  void S32_anExpiredSessionFailsTheAttempt() {
    STRIPE.expire(session(id));

    awaitStatus(id, Status.FAILED);
  }

  @Test
  void S32_expiredTellsNothingOnceItWasPaid() {
    pay(id, GOOD_CARD);
    long version = awaitStatus(id, Status.FULFILLED).version();

    String late = hint(conference, EXPIRED, session(id));

    awaitEvent(conference, "event_id", late, "processed told_" + id);
    assertThat(find(id).version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expired completed", "async_payment_failed completed", "completed"})
  void S33_whateverIsToldFirstAPaidSessionIsFulfilled(String order) {
    STRIPE.deliveries("drop");
    pay(id, GOOD_CARD);

    for (String event : order.split(" ")) {
      hint(conference, "checkout.session." + event, session(id));
    }

    awaitStatus(id, Status.FULFILLED);
    awaitEvent(conference, "object_id", session(id), "processed told_" + id);
  }

  @Test
  void S33_aRefundThatIsToldBeforeThePaymentWaitsForIt() {
    STRIPE.deliveries("drop");
    String intent = pay(id, GOOD_CARD);
    String refund = STRIPE.refundInDashboard(intent, 89_500).refund();
    hint(conference, "refund.created", refund);
    awaitEvent(conference, "object_id", refund, "waiting refused_not_yet_paid");

    hint(conference, COMPLETED, session(id));

    awaitStatus(id, Status.REFUNDED);
  }

  private String debit(String iban) {
    return Optional.ofNullable(STRIPE.payByIban(session(id), iban).paymentIntent()).orElseThrow();
  }
}
