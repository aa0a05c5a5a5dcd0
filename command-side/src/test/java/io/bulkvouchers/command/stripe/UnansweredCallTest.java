package io.bulkvouchers.command.stripe;

import static io.bulkvouchers.command.stripe.GatewayScene.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.Calls;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.command.support.TestStripe.When;
import io.bulkvouchers.events.ConferenceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnansweredCallTest {

  private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

  private final GatewayScene scene = new GatewayScene();
  private final TestStripe stripe = scene.stripe;
  private final StripeCheckoutGateway gateway = scene.gateway;
  private final OpenSession call = Calls.openSession();

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void theSameCallOpensTheSameSession() {
    assertThat(gateway.open(call)).isEqualTo(gateway.open(call));
    assertThat(stripe.openings(call.idempotencyKey())).containsExactly("200", "replay");
  }

  @ParameterizedTest
  @CsvSource({"timeout, no_answer", "reset, no_answer", "503, status_503"})
  void S19_aLostAnswerIsUnknownAndTheRepeatFindsTheSameSession(String kind, String problem) {
    stripe.faultOnOpening(kind, When.AFTER, 1);

    assertThat(gateway.open(call)).isEqualTo(Answer.Unknown.yet(problem));
    CheckoutSession session = given(gateway.open(call));
    assertThat(given(gateway.find(call, LONG_AGO))).hasValue(session);
    assertThat(stripe.openings(call.idempotencyKey())).last().isEqualTo("replay");
  }

  @ParameterizedTest
  @CsvSource({"409, status_409", "429, rate_limited", "500, status_500", "503, status_503"})
  void S19_aFailureBeforeAnythingHappenedIsUnknownAndTheRepeatOpens(String kind, String problem) {
    stripe.faultOnOpening(kind, When.BEFORE, 1);

    assertThat(gateway.open(call)).isEqualTo(Answer.Unknown.yet(problem));
    assertThat(given(gateway.find(call, LONG_AGO))).isEmpty();
    assertThat(given(gateway.open(call)).url()).isNotBlank();
  }

  @Test
  void aFailureThatStripeStoredSpendsTheKeyAndOnlyALookUpFindsTheSession() {
    stripe.faultOnOpening("500", When.AFTER, 1);

    assertThat(gateway.open(call)).isEqualTo(Answer.Unknown.yet("status_500"));
    assertThat(gateway.open(call)).isEqualTo(Answer.Unknown.forThisKey("status_500"));
    assertThat(given(gateway.find(call, LONG_AGO)).orElseThrow().url()).startsWith("http");
  }

  @Test
  void theSameKeyWithOtherParametersIsNotReadAsARefusal() {
    gateway.open(call);
    OpenSession other =
        new OpenSession(
            call.purchaseId(),
            Calls.CONFERENCE,
            Optional.empty(),
            1,
            Calls.parameters(Instant.now().plus(Duration.ofHours(2))),
            call.correlation());

    assertThat(gateway.open(other)).isEqualTo(Answer.Unknown.forThisKey("key_reused"));
  }

  @Test
  void aRequestThatStripeWillNeverTakeIsRefusedForGood() {
    OpenSession tooLate =
        new OpenSession(
            call.purchaseId(),
            Calls.CONFERENCE,
            Optional.empty(),
            1,
            Calls.parameters(LONG_AGO),
            call.correlation());

    assertThat(gateway.open(tooLate)).isEqualTo(new Answer.Refused<>("expires_at"));
  }

  @Test
  void S19_withoutAKeyNothingIsSentAndTheAttemptIsNotBurnt() {
    OpenSession keyless =
        new OpenSession(
            call.purchaseId(),
            new ConferenceId("other-2027"),
            Optional.empty(),
            1,
            call.parameters(),
            call.correlation());

    assertThat(gateway.open(keyless)).isEqualTo(Answer.Unknown.yet("no_stripe_account"));
  }

  @Test
  void aKeyThatStripeDoesNotKnowDoesNotBurnTheAttempt() {
    scene.connect("sk_live_unknown");
    assertThat(gateway.open(call)).isEqualTo(Answer.Unknown.yet("key_refused"));

    scene.connect(scene.key);
    assertThat(given(gateway.open(call)).id()).startsWith("cs_test_");
  }
}
