package io.bulkvouchers.command.desk;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says when a person should look: a call to Stripe is parked or has had no answer for long, or what
 * was paid for cannot be made. The service itself works, so this is no reason to take it out of
 * service.
 */
@Component("checkout")
public class CheckoutHealth implements HealthIndicator {

  /** Up, with something for a person to do. */
  public static final Status ATTENTION = new Status("ATTENTION");

  private static final Duration LONG = Duration.ofMinutes(5);

  private final CallViews calls;
  private final Clock clock;

  CheckoutHealth(CallViews calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Backlog backlog = calls.backlog(clock.instant().minus(LONG));
    return Health.status(backlog.isEmpty() ? Status.UP : ATTENTION)
        .withDetail("parked", backlog.parked())
        .withDetail("waiting", backlog.waiting())
        .withDetail("problems", backlog.problems())
        .withDetail("unfulfilled", backlog.unfulfilled())
        .build();
  }
}
