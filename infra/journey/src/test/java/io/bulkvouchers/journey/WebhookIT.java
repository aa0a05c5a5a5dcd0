package io.bulkvouchers.journey;

import static io.bulkvouchers.journey.language.Inbox.about;
import static io.bulkvouchers.journey.language.Inbox.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.journey.language.Signature;
import io.bulkvouchers.journey.language.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookIT extends Scenario {

  private static final String COMPLETED = "checkout.session.completed";
  private static final String EXPIRED = "checkout.session.expired";

  @Test
  void S26_completedAndPaidMakesExactlyTenCodesAndKeepsThePaymentIntent() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    String intent = stripe().pays(checkout).paymentIntent();
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(purchase.now().paid()).isEqualTo("89500 USD");
    assertThat(buyer().revealsCodes(purchase)).hasSize(10).doesNotHaveDuplicates();
    assertThat(organizer().facts(purchase, "payment-received"))
        .singleElement()
        .satisfies(
            paid -> assertThat(paid.at("/data/paymentIntentId").asString("")).isEqualTo(intent));
  }

  @Test
  void theCodesNameThePaymentThatTheyWereMadeFor() {
    Purchase purchase = tenAt8950();
    String intent = stripe().pays(buyer().checksOut(purchase)).paymentIntent();
    purchase.becomes("fulfilled");
    assertThat(organizer().facts(purchase, "fulfilled"))
        .singleElement()
        .satisfies(fulfilled -> assertThat(fulfilled.path("cause").asString("")).isEqualTo(intent));
  }

  @Test
  void S27_theSameEventFiveTimesAndFiveTimesAtOnceChangesOneThing() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    stripe().pays(checkout);
    JsonNode event = stripe().event(COMPLETED, checkout.session());
    List<Answer> atOnce = Together.times(5, () -> stripe().delivers(event));
    assertThat(atOnce).allMatch(Answer::isSuccess);
    long version = purchase.becomes("fulfilled").version();

    for (int i = 0; i < 5; i++) {
      assertThat(stripe().delivers(event).isSuccess()).isTrue();
    }
    JsonNode twin = renamed(event, "evt_twin" + checkout.session());
    assertThat(stripe().delivers(twin).isSuccess()).isTrue();
    conference().inbox().works(twin);

    assertThat(purchase.now().version()).isEqualTo(version);
    assertThat(purchase.now().live()).isEqualTo(10);
    assertThat(organizer().facts(purchase, "payment-received")).hasSize(1);
    assertThat(organizer().facts(purchase, "fulfilled")).hasSize(1);
  }

  @Test
  void S30_whatIsNotSignedRightlyAndFreshlyIsRefusedAndNotStored() {
    Checkout checkout = buyer().checksOut(tenAt8950());
    stripe().pays(checkout);
    JsonNode event = renamed(stripe().event(COMPLETED, checkout.session()), "evt_forged");
    String body = event.toString();
    List<Answer> refused =
        List.of(
            stripe().delivers(body, ""),
            stripe().delivers(body, "t=1,v1=00"),
            stripe().delivers(body, "nonsense"),
            stripe().delivers(body, Signature.of(body, "whsec_of_somebody_else", Instant.now())),
            stripe().delivers(event, 301),
            stripe().delivers(event, -301));
    assertThat(refused).allSatisfy(answer -> answer.expectProblem(400, "bad_signature"));
    assertThat(kept(event)).isZero();
  }

  @Test
  void S30_whatWasSigned299SecondsAgoIsAccepted() {
    Checkout checkout = buyer().checksOut(tenAt8950());
    stripe().pays(checkout);
    JsonNode event = renamed(stripe().event(COMPLETED, checkout.session()), "evt_late");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> stripe().delivers(event, 299).isSuccess());
    assertThat(kept(event)).isEqualTo(1);
  }

  @Test
  void S31_whatComesWhileTheDatabaseIsDownIsNotTakenAndProcessedLater() {
    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    stage().sandbox().deliveries("drop");
    stripe().pays(checkout);
    stage().sandbox().deliveries("normal");
    JsonNode event = stripe().event(COMPLETED, checkout.session());

    Answer down = stage().withoutCommandDatabase(() -> stripe().delivers(event));

    down.expectProblem(503, "storage_unavailable");
    assertThat(kept(event)).isZero();
    assertThat(purchase.now().status()).isEqualTo("processing");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stripe().delivers(event).isSuccess());
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().facts(purchase, "payment-received")).hasSize(1);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
  }

  @Test
  void S32_expiredWhileProcessingFails() {
    Purchase purchase = tenAt8950();
    stripe().expires(buyer().checksOut(purchase));
    assertThat(purchase.becomes("failed").live()).isZero();
    assertThat(organizer().facts(purchase, "failed")).hasSize(1);
  }

  @Test
  void S32_expiredAfterPaidOrRefundedChangesNothing() {
    Checkout lapsed = buyer().checksOut(tenAt8950());
    stripe().expires(lapsed);
    JsonNode expired = stripe().event(EXPIRED, lapsed.session());

    Purchase purchase = tenAt8950();
    Checkout checkout = buyer().checksOut(purchase);
    stripe().pays(checkout);
    JsonNode completed = stripe().event(COMPLETED, checkout.session());
    long paid = purchase.becomes("fulfilled").version();
    deliverAndAwait(about(expired, completed, "evt_afterPaid"));
    assertThat(purchase.now().version()).isEqualTo(paid);

    organizer().refunds(purchase);
    long refunded = purchase.becomes("refunded").version();
    deliverAndAwait(about(expired, completed, "evt_afterRefunded"));
    assertThat(purchase.now().version()).isEqualTo(refunded);
    assertThat(purchase.now().status()).isEqualTo("refunded");
  }

  private void deliverAndAwait(JsonNode event) {
    assertThat(stripe().delivers(event).isSuccess()).isTrue();
    conference().inbox().works(event);
  }

  private long kept(JsonNode event) {
    return conference().inbox().kept(event);
  }
}
