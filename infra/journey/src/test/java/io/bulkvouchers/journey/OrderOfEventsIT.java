package io.bulkvouchers.journey;

import static io.bulkvouchers.journey.language.Inbox.about;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.Outcome;
import io.bulkvouchers.sandbox.client.Refunded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stripe promises no order: whatever comes first, the end is the same. */
class OrderOfEventsIT extends Scenario {

  private static final String COMPLETED = "checkout.session.completed";
  private static final String EXPIRED = "checkout.session.expired";

  @AfterEach
  void deliverAgain() {
    stage().sandbox().deliveries("normal");
  }

  @Test
  void S33_refundedBeforeCompletedEndsRefundedAndNeverFails() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    stage().sandbox().deliveries("drop");
    Outcome paid = stripe().pays(checkout);
    Refunded refund = stage().sandbox().refundInDashboard(paid.paymentIntent(), 89_500);

    takes(stripe().event("charge.refunded", refund.charge()));
    takes(stripe().event("refund.created", refund.refund()));
    assertThat(purchase.now().status()).isEqualTo("processing");
    takes(stripe().event(COMPLETED, checkout.session()));

    assertThat(purchase.becomes("refunded").refunded()).isEqualTo("89500 USD");
    assertThat(purchase.now().live()).isZero();
    assertThat(organizer().facts(purchase, "failed")).isEmpty();
    assertThat(organizer().facts(purchase, "refunded")).hasSize(1);
    assertThat(stripe().netOf(purchase)).isZero();
  }

  @Test
  void S33_expiredBeforeCompletedEndsFulfilledBecauseTheSessionItselfIsAsked() {
    JsonNode expired = expiryOfAnotherSession();
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    stage().sandbox().deliveries("drop");
    stripe().pays(checkout);
    JsonNode completed = stripe().event(COMPLETED, checkout.session());

    JsonNode early = about(expired, completed, "evt_early" + checkout.session());
    takes(early);
    conference().inbox().works(early);
    takes(completed);
    conference().inbox().works(completed);

    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().facts(purchase, "failed")).isEmpty();
    assertThat(organizer().facts(purchase, "payment-received")).hasSize(1);
  }

  @Test
  void S33_theExpiryOfAnEarlierAttemptThatComesLateEndsNoLaterOne() {
    Purchase purchase = tenAt8950();
    Checkout first = buyer().checksOut(purchase);
    stripe().expires(first);
    purchase.becomes("failed");
    Checkout second = buyer().checksOut(purchase);
    JsonNode late =
        about(
            stripe().event(EXPIRED, first.session()),
            stripe().event(EXPIRED, first.session()),
            "evt_late" + first.session());
    takes(late);
    conference().inbox().works(late);
    assertThat(purchase.now().status()).isEqualTo("processing");

    stripe().pays(second);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().facts(purchase, "failed")).hasSize(1);
  }

  private JsonNode expiryOfAnotherSession() {
    Checkout other = buyer().checksOut(tenAt8950());
    stripe().expires(other);
    return stripe().event(EXPIRED, other.session());
  }

  private void takes(JsonNode event) {
    assertThat(stripe().delivers(event).isSuccess()).isTrue();
  }
}
