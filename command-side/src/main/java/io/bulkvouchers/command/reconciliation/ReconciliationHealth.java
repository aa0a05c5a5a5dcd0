package io.bulkvouchers.command.reconciliation;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whose books do not agree with Stripe, or could not be compared; no reason to stop. */
@Component("books")
class ReconciliationHealth implements HealthIndicator {

  private static final Status ATTENTION = new Status("ATTENTION");

  private final Runs runs;

  ReconciliationHealth(Runs runs) {
    this.runs = runs;
  }

  @Override
  public Health health() {
    List<String> unsettled = runs.unsettled();
    return Health.status(unsettled.isEmpty() ? Status.UP : ATTENTION)
        .withDetail("unsettled", unsettled)
        .build();
  }
}
