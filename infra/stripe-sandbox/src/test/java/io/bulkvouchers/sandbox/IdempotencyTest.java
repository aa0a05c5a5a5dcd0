package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  private int created() throws StripeException {
    return shop.stripe().v1().checkout().sessions().list().getData().size();
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswerByteByByteAndSaysSo() throws StripeException {
    Session first = shop.session(Shop.order().build(), "bp_1-1");
    Session second = shop.session(Shop.order().build(), "bp_1-1");

    assertThat(second.getLastResponse().body()).isEqualTo(first.getLastResponse().body());
    assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(first.getLastResponse().headers().firstValue("Idempotency-Key")).contains("bp_1-1");
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void otherParametersUnderTheSameKeyAreRefused() throws StripeException {
    shop.session(Shop.order().build(), "bp_1-1");
    assertThatExceptionOfType(IdempotencyException.class)
        .isThrownBy(() -> shop.session(Shop.order("usd", 1, 895).build(), "bp_1-1"))
        .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(400))
        .withMessageContaining("same parameters");
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void anotherEndpointUnderTheSameKeyIsRefused() throws StripeException {
    Session session = shop.session(Shop.order().build(), "k");
    RequestOptions same = RequestOptions.builder().setIdempotencyKey("k").build();
    assertThatExceptionOfType(IdempotencyException.class)
        .isThrownBy(() -> shop.stripe().v1().checkout().sessions().expire(session.getId(), same))
        .withMessageContaining("same endpoint");
  }

  @Test
  void aKeyOfOneAccountMeansNothingToAnother() throws StripeException {
    Session mine = shop.session(Shop.order().build(), "k");
    Session theirs =
        Shop.client(shop.sandbox(), "sk_test_other")
            .v1()
            .checkout()
            .sessions()
            .create(Shop.order().build(), RequestOptions.builder().setIdempotencyKey("k").build());
    assertThat(theirs.getId()).isNotEqualTo(mine.getId());
  }

  @Test
  void aRefusalOfTheParametersIsNotRemembered() throws StripeException {
    SessionCreateParams late = Shop.order().setExpiresAt(1L).build();
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.session(late, "k"));
    assertThat(shop.session(Shop.order().build(), "k").getId()).startsWith("cs_test_");
  }

  @Test
  void aRefusalWhileExecutingIsRemembered() throws StripeException {
    Session session = shop.paid();
    RequestOptions key = RequestOptions.builder().setIdempotencyKey("k").build();
    for (int time = 0; time < 2; time++) {
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> shop.stripe().v1().checkout().sessions().expire(session.getId(), key));
    }
    assertThat(shop.look("/requests?method=POST").toString()).contains("\"replayed\":true");
  }

  @Test
  void aFailureOfStripeIsRememberedToo() throws StripeException {
    shop.control(
        "/faults",
        "{\"method\": \"POST\", \"path\": \"/v1/checkout/sessions\", \"kind\": \"500\","
            + " \"when\": \"after\"}");
    for (int time = 0; time < 2; time++) {
      assertThatExceptionOfType(ApiException.class)
          .isThrownBy(() -> shop.session(Shop.order().build(), "k"))
          .satisfies(failed -> assertThat(failed.getStatusCode()).isEqualTo(500));
    }
    assertThat(created()).isEqualTo(1);
  }

  @Test
  void aKeyIsForgottenAfterADay() throws StripeException {
    Session first = shop.session(Shop.order().build(), "k");
    shop.advance(86_000);
    assertThat(shop.session(Shop.order().build(), "k").getId()).isEqualTo(first.getId());
    shop.advance(401);
    assertThat(shop.session(Shop.order().build(), "k").getId()).isNotEqualTo(first.getId());
  }

  @Test
  void askedInParallelItRunsOnce() throws Exception {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    Callable<Void> ask =
        () -> {
          try {
            ids.add(shop.session(Shop.order().build(), "k").getId());
          } catch (StripeException inFlight) {
            assertThat(inFlight.getStatusCode()).isEqualTo(409);
            assertThat(inFlight.getCode()).isEqualTo("idempotency_key_in_use");
          }
          return null;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var asked : threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> ask).toList())) {
        asked.get();
      }
    }
    assertThat(ids).hasSize(1);
    assertThat(created()).isEqualTo(1);
    assertThat(List.copyOf(ids)).containsExactly(shop.session(Shop.order().build(), "k").getId());
  }
}
