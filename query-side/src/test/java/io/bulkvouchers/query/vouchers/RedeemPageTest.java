package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.House;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Letters and QR codes must not lead to the machine of who reads them. */
class RedeemPageTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Codes.class)
          .withPropertyValues("bulk-vouchers.codes.key-set=" + House.shared().keySet());

  @EnableConfigurationProperties(CodeSettings.class)
  static class Codes {}

  @Test
  void withoutAPageToRedeemAtTheServiceDoesNotStartAndSaysWhatToName() {
    service.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("must name the shop's page where codes are redeemed"));
  }

  @Test
  void withOneItStarts() {
    service
        .withPropertyValues("bulk-vouchers.codes.redeem-page=https://tickets.example/redeem")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
