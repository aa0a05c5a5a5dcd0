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

  /** Money that went before we knew that it had come: its codes must not live on meanwhile. */
  private static final String URGENT = "refused_not_yet_paid";

  private static final Duration LONGEST_URGENT = Duration.ofMinutes(1);
  private static final int URGENT_PER_TRY = 30;

  Duration pauseAfter(int tried, String problem) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(tried - 1, DOUBLINGS));
    Duration longest =
        problem.equals(URGENT) ? shorter(longestPause, LONGEST_URGENT) : longestPause;
    return shorter(pause, longest);
  }

  /** With shorter pauses it takes more of them until half a day is over. */
  int tries(String problem) {
    return problem.equals(URGENT) ? tries * URGENT_PER_TRY : tries;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
