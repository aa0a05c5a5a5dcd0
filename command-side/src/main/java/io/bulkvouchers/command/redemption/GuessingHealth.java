package io.bulkvouchers.command.redemption;

import io.bulkvouchers.command.desk.CheckoutHealth;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says when somebody seems to guess codes; the service works on, so it stays in service. */
@Component("guessing")
class GuessingHealth implements HealthIndicator {

  private final MissRates rates;

  GuessingHealth(MissRates rates) {
    this.rates = rates;
  }

  @Override
  public Health health() {
    List<String> suspected = rates.suspected();
    return Health.status(suspected.isEmpty() ? Status.UP : CheckoutHealth.ATTENTION)
        .withDetail("suspected", suspected)
        .build();
  }
}
