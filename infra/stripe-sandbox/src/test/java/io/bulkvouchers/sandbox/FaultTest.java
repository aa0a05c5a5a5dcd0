package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  private void order(String kind, String when, int times) {
    shop.control(
        "/faults",
        ("{\"method\": \"POST\", \"path\": \"/v1/checkout/sessions\", \"kind\": \"%s\","
                + " \"when\": \"%s\", \"times\": %d}")
            .formatted(kind, when, times));
  }

  private int created() throws StripeException {
    return shop.stripe().v1().checkout().sessions().list().getData().size();
  }

  private StripeException failing() {
    return catchThrowableOfType(
        StripeException.class, () -> shop.session(Shop.order().build(), "k"));
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429, 500, 503})
  void anErrorBeforeExecutionLeavesNothingBehind(int status) throws StripeException {
    order(Integer.toString(status), "before", 2);

    assertThat(failing().getStatusCode()).isEqualTo(status);
    assertThat(failing().getStripeError().getMessage()).isNotEmpty();
    assertThat(created()).isZero();

    assertThat(shop.session(Shop.order().build(), "k").getStatus()).isEqualTo("open");
    assertThat(created()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"503", "reset"})
  void anAnswerLostAfterExecutionIsGivenToTheSameKeyAgain(String kind) throws StripeException {
    order(kind, "after", 1);

    assertThat(failing()).isNotNull();
    assertThat(created()).isEqualTo(1);

    Session found = shop.session(Shop.order().build(), "k");
    assertThat(found.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void aResetMeetsTheCallerAndIsNotRepeatedBelowIt() throws StripeException {
    order("reset", "before", 1);
    assertThat(failing()).isInstanceOf(ApiConnectionException.class);
    assertThat(created()).isZero();
    assertThat(shop.look("/requests?method=POST").get("count").getAsInt()).isEqualTo(1);
  }

  @Test
  void aTimeoutKeepsTheCallerWaiting() {
    order("timeout", "after", 1);
    StripeClient hasty =
        StripeClient.builder()
            .setApiKey(Shop.KEY)
            .setApiBase(shop.sandbox().baseUrl())
            .setReadTimeout(300)
            .setMaxNetworkRetries(0)
            .build();
    RequestOptions key = RequestOptions.builder().setIdempotencyKey("k").build();
    assertThatExceptionOfType(ApiConnectionException.class)
        .isThrownBy(() -> hasty.v1().checkout().sessions().create(Shop.order().build(), key))
        .withMessageContaining("timed out");
    assertThat(shop.look("/requests").toString()).contains("\"outcome\":\"timeout\"");
  }

  @Test
  void theSdkRetriesAFaultByItselfWhenToldTo() throws StripeException {
    order("503", "before", 1);
    StripeClient patient =
        StripeClient.builder()
            .setApiKey(Shop.KEY)
            .setApiBase(shop.sandbox().baseUrl())
            .setMaxNetworkRetries(2)
            .build();
    assertThat(patient.v1().checkout().sessions().create(Shop.order().build()).getStatus())
        .isEqualTo("open");
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void onlyWhatMatchesIsMetAndTheRestCanBeCalledOff() throws StripeException {
    order("500", "before", 5);
    assertThat(created()).isZero();
    assertThat(shop.look("/faults").getAsJsonArray("coming")).hasSize(5);

    shop.api("DELETE", "/_sandbox/faults", "");

    assertThat(shop.session().getStatus()).isEqualTo("open");
  }

  @Test
  void aPatternStandsForAnyOneSegment() throws StripeException {
    Session session = shop.session();
    shop.control("/faults", "{\"path\": \"/v1/checkout/sessions/{id}\", \"kind\": \"500\"}");
    assertThatExceptionOfType(StripeException.class).isThrownBy(() -> shop.again(session));
    assertThat(shop.again(session).getId()).isEqualTo(session.getId());
  }
}
