package io.bulkvouchers.command.janitor;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says when an account cannot be looked at for long; no reason to take the service out. */
@Component("janitor")
class JanitorHealth implements HealthIndicator {

  private static final Status ATTENTION = new Status("ATTENTION");
  private static final Duration LONG = Duration.ofMinutes(30);

  private final Sweeps sweeps;

  JanitorHealth(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public Health health() {
    List<String> stuck = sweeps.stuck(LONG);
    return Health.status(stuck.isEmpty() ? Status.UP : ATTENTION)
        .withDetail("stuck", stuck)
        .build();
  }
}
