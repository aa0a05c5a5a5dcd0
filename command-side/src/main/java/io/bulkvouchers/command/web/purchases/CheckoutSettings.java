package io.bulkvouchers.command.web.purchases;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a buyer is asked to pay.
 *
 * @param openFor how long; within Stripe's 30 min to 24 h even when its clock differs from ours
 * @param patience how long a request waits for Stripe's answer
 */
@Validated
@ConfigurationProperties("bulk-vouchers.checkout")
record CheckoutSettings(
    @DefaultValue("23h") @NotNull Duration openFor,
    @DefaultValue("10s") @NotNull Duration patience) {

  private static final Duration SHORTEST = Duration.ofMinutes(35);
  private static final Duration LONGEST = Duration.ofHours(24).minusMinutes(5);

  @AssertTrue(message = "bulk-vouchers.checkout.open-for is 35m to 23h55m")
  boolean isWithinStripesLimits() {
    return openFor.compareTo(SHORTEST) >= 0 && openFor.compareTo(LONGEST) <= 0;
  }
}
