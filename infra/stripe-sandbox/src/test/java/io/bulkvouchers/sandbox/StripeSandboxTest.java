package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import org.junit.jupiter.api.Test;

class StripeSandboxTest {

  @Test
  void whatItDoesNotKnowIsAnsweredInStripesWords() {
    try (StripeSandbox sandbox = StripeSandbox.start(0)) {
      StripeClient client =
          StripeClient.builder().setApiKey("sk_test_a").setApiBase(sandbox.baseUrl()).build();
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> client.v1().customers().list())
          .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(404))
          .withMessageContaining("Unrecognized request URL (GET: /v1/customers)");
    }
  }
}
