package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.store.Horizon;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How far Kafka is behind the store; down while nothing can be carried. */
final class RelayHealth implements HealthIndicator {

  private final Relay relay;
  private final Lease lease;
  private final Horizon horizon;

  RelayHealth(Relay relay, Lease lease, Horizon horizon) {
    this.relay = relay;
    this.lease = lease;
    this.horizon = horizon;
  }

  @Override
  public Health health() {
    long position = lease.position();
    Health.Builder health =
        switch (relay.state()) {
          case RelayState.Running() -> Health.up().withDetail("state", "running");
          case RelayState.StandingBy() -> Health.up().withDetail("state", "standing_by");
          case RelayState.Waiting(String reason) ->
              Health.down().withDetail("state", "waiting").withDetail("reason", reason);
          case RelayState.Stopped() -> Health.down().withDetail("state", "stopped");
        };
    return health
        .withDetail("position", position)
        .withDetail("lag", Math.max(0, horizon.newest() - position))
        .build();
  }
}
