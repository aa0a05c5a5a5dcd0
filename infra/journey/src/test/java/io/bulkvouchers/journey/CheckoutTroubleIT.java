package io.bulkvouchers.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.journey.language.Answer;
import io.bulkvouchers.journey.language.Checkout;
import io.bulkvouchers.journey.language.Conference;
import io.bulkvouchers.journey.language.Purchase;
import io.bulkvouchers.sandbox.client.FaultOrder;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutTroubleIT extends Scenario {

  private static final String SESSIONS = "/v1/checkout/sessions";

  @AfterEach
  void callFaultsOff() {
    stage().sandbox().noFaults();
  }

  @Test
  void S15_paidAfterADeathBeforeAnythingWasRecordedIsFoundAndFulfilledOnce() {
    Purchase purchase = tenAt8950();
    stage().sandbox().fault(FaultOrder.after("POST", SESSIONS, "timeout"));
    CompletableFuture<Answer> asked =
        CompletableFuture.supplyAsync(() -> buyer().tries().toCheckOut(purchase));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stripe().sessionsOf(purchase).size() == 1);
    stage().commandSide().kill();
    assertThat(asked).failsWithin(Duration.ofSeconds(10));
    assertThat(organizer().timeline(purchase))
        .extracting(step -> step.path("type").asString())
        .doesNotContain("bulk-purchase.checkout-started.v1");

    stripe().pays(stripe().checkoutOf(purchase));
    stage().commandSide().restart();

    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
    assertThat(organizer().timeline(purchase))
        .extracting(step -> step.path("type").asString())
        .containsOnlyOnce("bulk-purchase.fulfilled.v1");
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
    assertThat(stripe().netOf(purchase)).isEqualTo(89_500);
  }

  @Test
  void S19_withoutAStripeKeyTheErrorIsClearAndAfterConnectingItWorks() {
    Conference conference = stage().conferenceWithoutStripe();
    Purchase purchase = conference.organizer().requests(conference.order(10).at(8_950));
    conference.buyer().tries().toCheckOut(purchase).expectProblem(409, "no_stripe_account");
    assertThat(purchase.now().status()).isEqualTo("pending");
    conference.connectStripe();
    conference.buyer().checksOut(purchase);
    assertThat(conference.stripe().sessionsOf(purchase)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"503", "timeout"})
  void S19_whileStripeIsSilentOrBrokenTheErrorIsClearAndTheRepeatIsSafe(String fault) {
    Purchase purchase = tenAt8950();
    String key = UUID.randomUUID().toString();
    stage().sandbox().fault(FaultOrder.before("POST", SESSIONS, fault).times(1_000));
    Answer refused = buyer().tries().toCheckOut(purchase, key);
    refused.expectProblem(503, "stripe_unavailable");
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(stripe().sessionsOf(purchase)).isEmpty();

    stage().sandbox().noFaults();
    Checkout checkout = repeated(purchase, key);
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
    stripe().pays(checkout);
    assertThat(purchase.becomes("fulfilled").live()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "503", "timeout", "reset"})
  void S19_anAnswerThatIsLostOpensNoSecondSession(String fault) {
    Purchase purchase = tenAt8950();
    stage().sandbox().fault(FaultOrder.after("POST", SESSIONS, fault));
    Checkout checkout = repeated(purchase, UUID.randomUUID().toString());
    assertThat(stripe().sessionsOf(purchase)).hasSize(1);
    assertThat(stripe().sessionsOf(purchase).getFirst().path("id").asString())
        .isEqualTo(checkout.session());
  }

  /** Repeats as the answers say, until there is a session. */
  private Checkout repeated(Purchase purchase, String key) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> buyer().tries().toCheckOut(purchase, key).status() == 201);
    return buyer().checksOut(purchase);
  }
}
