package io.bulkvouchers.query.webhooks.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretTest {

  /** The example that the reference libraries of Standard Webhooks test themselves with. */
  @Test
  void signsTheExampleOfTheStandardAsTheStandardDoes() {
    SigningSecret secret = SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            secret.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isReadBackFromItsTextAndShowsNowhereElse() {
    SigningSecret drawn = SigningSecret.draw(new SecureRandom());

    assertThat(SigningSecret.parse(drawn.text()).text()).isEqualTo(drawn.text());
    assertThat(drawn.text()).startsWith("whsec_").hasSize(50);
    assertThat(drawn).hasToString("SigningSecret[hidden]");
  }
}
