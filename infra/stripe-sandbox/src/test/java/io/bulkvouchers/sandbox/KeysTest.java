package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysTest {

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void eachKeyHasAnAccountOfItsOwnThatIsTheSameInEveryRun() throws StripeException {
    String mine = shop.stripe().v1().accounts().retrieveCurrent().getId();
    String other =
        Shop.client(shop.sandbox(), "rk_test_other").v1().accounts().retrieveCurrent().getId();
    try (StripeSandbox second = StripeSandbox.start(0)) {
      assertThat(Shop.client(second, Shop.KEY).v1().accounts().retrieveCurrent().getId())
          .isEqualTo(mine)
          .isNotEqualTo(other)
          .startsWith("acct_1");
    }
  }

  @Test
  void aLiveKeyIsRefusedAndNotRepeated() {
    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(() -> Shop.client(shop.sandbox(), "sk_live_verysecret").v1().events().list())
        .withMessageContaining("Invalid API Key provided: sk_live_")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("verysecret"));
  }

  @Test
  void noKeyIsNoAnswer() {
    HttpResponse<String> answer = shop.get("/v1/events");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("You did not provide an API key");
  }

  @Test
  void basicWorksAsBearerDoes() {
    String basic =
        Base64.getEncoder().encodeToString((Shop.KEY + ":").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        shop.send(shop.request("/v1/account").header("Authorization", "Basic " + basic).build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Request-Id").orElse("")).startsWith("req_");
    assertThat(answer.headers().firstValue("Stripe-Version"))
        .contains(com.stripe.Stripe.API_VERSION);
  }

  @Test
  void whatTheSandboxDoesNotKnowIsAnsweredInStripesWords() {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> shop.stripe().v1().customers().list())
        .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(404))
        .withMessageContaining("Unrecognized request URL (GET: /v1/customers)");
  }
}
