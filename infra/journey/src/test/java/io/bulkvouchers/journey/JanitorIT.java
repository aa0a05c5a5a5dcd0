package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Lookalike;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.Outcome;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No webhook comes, and nothing is lost: the janitor asks Stripe. */
class JanitorIT extends Scenario {

  @BeforeEach
  void loseEveryWebhook() {
    stage().sandbox().deliveries("drop");
  }

  @AfterEach
  void deliverAgain() {
    stage().sandbox().deliveries("normal");
  }

  @Test
  void aPaymentThatNoWebhookToldOfIsFoundAndFulfilled() {
    Purchase purchase = tenAt8950();
    stripe().pays(buyer().checksOut(purchase));
    conference().janitor().comes();
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().facts(purchase, "payment-received")).hasSize(1);
  }

  @Test
  void aRefundAndADisputeThatNoWebhookToldOfAreFound() {
    Purchase refunded = tenAt8950();
    Purchase disputed = tenAt8950();
    Outcome one = stripe().pays(buyer().checksOut(refunded));
    Outcome other = stripe().pays(buyer().checksOut(disputed));
    conference().janitor().comes();
    refunded.becomes("fulfilled");
    disputed.becomes("fulfilled");

    stage().sandbox().refundInDashboard(one.paymentIntent(), 8_950);
    stripe().bank().disputes(other);
    conference().janitor().comes();
    assertThat(refunded.becomes("partially_refunded").revoked()).isEqualTo(1);
    assertThat(disputed.becomes("disputed").live()).isZero();
  }

  @Test
  void aSecondOpenSessionThatNobodyAskedForIsClosedBeforeSomebodyPaysIt() {
    Conference there = stage().conference("USD");
    Purchase purchase = there.organizer().requests(there.order(10).at(8_950));
    Checkout own = there.buyer().checksOut(purchase);
    Checkout stray = there.stripe().opens(Lookalike.of(purchase).markedBy(there));
    there.janitor().comes();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> there.stripe().session(stray).path("status").asString().equals("expired"));
    assertThat(there.stripe().session(own).path("status").asString()).isEqualTo("open");
    assertThat(there.stripe().triesToPay(stray).outcome()).isEqualTo("closed");
    there.stripe().pays(own);
    there.janitor().comes();
    assertThat(purchase.becomes("fulfilled").reviews()).isEmpty();
    assertThat(there.stripe().netOf(purchase)).isEqualTo(89_500);
  }
}
