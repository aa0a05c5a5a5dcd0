package io.bulkvouchers.command.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The pace at which events are worked on.
 *
 * @param workers how many at a time, which also bounds the calls to Stripe
 * @param poll how often to look for what fell due or was left behind by another process
 * @param lease after this an event is taken from a worker that has not come back
 * @param tries then a person has to look; with the pauses between, about half a day
 * @param firstPause doubled after each try, up to {@code longestPause}
 */
@Validated
@ConfigurationProperties("bulk-vouchers.webhook")
record WebhookSettings(
    @DefaultValue("4") @Min(1) @Max(32) int workers,
    @DefaultValue("1s") @NotNull Duration poll,
    @DefaultValue("2m") @NotNull Duration lease,
    @DefaultValue("24") @Min(1) int tries,
    @DefaultValue("500ms") @NotNull Duration firstPause,
    @DefaultValue("1h") @NotNull Duration longestPause) {

  private static final int DOUBLINGS = 20;

  Duration pauseAfter(int tried) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(tried - 1, DOUBLINGS));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
