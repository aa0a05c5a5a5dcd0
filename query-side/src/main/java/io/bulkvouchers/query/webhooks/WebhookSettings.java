package io.bulkvouchers.query.webhooks;

import io.bulkvouchers.query.webhooks.http.Reach;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages go out.
 *
 * @param reach where they may go
 * @param poll the pause after each look for endpoints that have messages waiting
 * @param lanes messages of one node that one endpoint gets at the same time at most
 * @param patience for the whole of one request
 * @param firstRetry the pause after the first failure, about twice as long after each more
 * @param longestRetry where that ends
 * @param giveUpAfter how long a message is tried, and an endpoint may fail before it is off
 * @param oldSecretValid how long the secret before still signs, too
 * @param kept how long messages and their log are kept
 */
@Validated
@ConfigurationProperties("bulk-vouchers.webhooks")
record WebhookSettings(
    @NotNull @DefaultValue("public") Reach reach,
    @NotNull @DefaultValue("500ms") Duration poll,
    @Min(1) @Max(32) @DefaultValue("4") int lanes,
    @NotNull @DefaultValue("15s") Duration patience,
    @NotNull @DefaultValue("5s") Duration firstRetry,
    @NotNull @DefaultValue("6h") Duration longestRetry,
    @NotNull @DefaultValue("72h") Duration giveUpAfter,
    @NotNull @DefaultValue("24h") Duration oldSecretValid,
    @NotNull @DefaultValue("30d") Duration kept) {

  private static final int ENOUGH = 20;

  /** When to try again after so many tries: scattered, so that not all come at once. */
  Duration retryAfter(int tries, RandomGenerator random) {
    Duration grown = firstRetry.multipliedBy(1L << Math.clamp(tries - 1L, 0, ENOUGH));
    Duration bounded = grown.compareTo(longestRetry) < 0 ? grown : longestRetry;
    return Duration.ofMillis((long) (bounded.toMillis() * random.nextDouble(0.75, 1.25)));
  }
}
