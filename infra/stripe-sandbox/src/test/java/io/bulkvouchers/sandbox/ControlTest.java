package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.stripe.exception.StripeException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void theClockMovesForwardOnly() {
    shop.advance(3600);
    JsonObject clock = shop.look("/clock");
    assertThat(clock.get("secondsAhead").getAsLong()).isEqualTo(3600);
    assertThat(clock.get("epochSeconds").getAsLong())
        .isGreaterThanOrEqualTo(Instant.now().getEpochSecond() + 3599);
    assertThat(shop.control("/clock/advance", "{\"seconds\": -1}").toString())
        .contains("'seconds' must be from 1");
  }

  @Test
  void requestsAreCountedWithTheirKeysAndWithoutSecrets() throws StripeException {
    shop.session(Shop.order().build(), "bp_1-1");
    shop.session(Shop.order().build(), "bp_1-1");
    shop.events();

    JsonObject requests = shop.look("/requests?method=POST&path=/v1/checkout/sessions");

    assertThat(requests.get("count").getAsInt()).isEqualTo(2);
    assertThat(requests.getAsJsonArray("requests"))
        .extracting(request -> request.getAsJsonObject().get("replayed").getAsBoolean())
        .containsExactly(false, true);
    assertThat(requests.toString()).contains("bp_1-1").doesNotContain(Shop.KEY);
  }

  @Test
  void aResetForgetsEverything() throws StripeException {
    shop.paid();
    shop.advance(60);
    shop.control("/faults", "{\"path\": \"/v1/events\", \"kind\": \"500\"}");

    shop.control("/reset", "");

    assertThat(shop.events()).isEmpty();
    assertThat(shop.look("/ledger").getAsJsonArray("rows")).isEmpty();
    assertThat(shop.look("/clock").get("secondsAhead").getAsLong()).isZero();
    assertThat(shop.look("/requests").get("count").getAsInt()).isEqualTo(1);
  }

  @Test
  void itListsWhatItCanDo() {
    assertThat(shop.look("").toString())
        .contains("POST /_sandbox/clock/advance {seconds}", "GET /_sandbox/ledger");
  }

  @ParameterizedTest
  @CsvSource({
    "/_sandbox/clock/advance, {\"second\": 1}, 400",
    "/_sandbox/clock/advance, [], 400",
    "/_sandbox/clock/advance, {\"seconds\": , 400",
    "/_sandbox/faults, {}, 400",
    "/_sandbox/faults, '{\"path\": \"/v1\", \"kind\": \"418\"}', 400",
    "/_sandbox/deliveries, {\"mode\": \"pigeon\"}, 400",
    "/_sandbox/accounts, {\"secretKey\": \"sk_live_a\"}, 400",
    "/_sandbox/sessions/cs_none/pay, {}, 404",
    "/_sandbox/events/evt_none/resend, {}, 404",
    "/_sandbox/nothing, {}, 404",
  })
  void whatItCannotDoIsSaid(String path, String body, int status) {
    var answer = shop.send(shop.request(path).POST(BodyPublishers.ofString(body)).build());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"error\"");
  }
}
