package io.bulkvouchers.command.store;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each event processor of the cluster is behind; down while one of this node stands before
 * a fact that it cannot handle, which it tries again.
 */
final class ProcessorHealth implements HealthIndicator {

  private final JdbcClient jdbc;
  private final Horizon horizon;
  private final Standstills standstills;

  ProcessorHealth(JdbcClient jdbc, Horizon horizon, Standstills standstills) {
    this.jdbc = jdbc;
    this.horizon = horizon;
    this.standstills = standstills;
  }

  @Override
  public Health health() {
    long newest = horizon.newest();
    Health.Builder health = Health.up();
    jdbc.sql(
            """
            select processor, min((token::json ->> 'globalIndex')::bigint) as position
            from token where type = 'position'
            group by processor order by processor
            """)
        .query((row, number) -> Map.entry(row.getString("processor"), row.getLong("position")))
        .list()
        .forEach(reader -> tell(health, reader.getKey(), reader.getValue(), newest));
    return health.build();
  }

  private void tell(Health.Builder health, String processor, long position, long newest) {
    Optional<Standstills.Standstill> standstill = standstills.of(processor, position);
    standstill.ifPresent(stands -> health.down());
    health.withDetail(
        processor,
        standstill
            .map(at -> "stands before position " + at.position() + ": " + at.reason())
            .orElse("lag " + Math.max(0, newest - position)));
  }
}
