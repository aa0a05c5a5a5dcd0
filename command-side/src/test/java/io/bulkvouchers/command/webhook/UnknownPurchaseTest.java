package io.bulkvouchers.command.webhook;

import com.stripe.exception.StripeException;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that carry our marks, of a purchase that nobody has. */
class UnknownPurchaseTest extends EventsScene {

  ConferenceId conference;
  String session;

  @BeforeEach
  void aSessionOfAPurchaseThatNobodyHas() throws StripeException {
    String key = TestStripe.freshKey();
    conference = conference(key);
    session = MarkedSession.open(PurchaseId.of(UUID.randomUUID()), conference, key);
  }

  @Test
  void moneyOfAPurchaseThatNobodyHasIsNotDroppedSilently() {
    String intent =
        Optional.ofNullable(STRIPE.pay(session, GOOD_CARD).paymentIntent()).orElseThrow();
    awaitEvent(conference, "type", "checkout.session.completed", "parked unknown_purchase");

    STRIPE.refundInDashboard(intent, 8950);
    awaitEvent(conference, "type", "refund.created", "parked unknown_purchase");
    awaitEvent(conference, "type", "charge.refunded", "parked unknown_purchase");
    STRIPE.openDispute(intent);
    awaitEvent(conference, "type", "charge.dispute.created", "parked unknown_purchase");
  }

  @Test
  void whatMovedNoMoneyNeedsNobody() {
    STRIPE.expire(session);

    awaitEvent(conference, "type", "checkout.session.expired", "processed unknown_purchase");
  }
}
