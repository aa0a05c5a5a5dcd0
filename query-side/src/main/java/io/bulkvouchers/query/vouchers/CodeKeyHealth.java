package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Red while the key set lacks a key that codes are derived with; names it. */
@Component("codeKeysHealthIndicator")
class CodeKeyHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(CodeKeyHealth.class);

  private final JdbcClient sql;
  private final CodeKeys keys;
  private final CodeSettings settings;
  private final InstantSource clock;
  private volatile Look last = new Look(Instant.MIN, List.of());

  CodeKeyHealth(JdbcClient sql, CodeKeys keys, CodeSettings settings, InstantSource clock) {
    this.sql = sql;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  private record Look(Instant at, List<String> missing) {}

  /** Every batch is looked at, so not at each question. */
  @Override
  public Health health() {
    List<String> missing = missing();
    return (missing.isEmpty() ? Health.up() : Health.down()).withDetail("missing", missing).build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void lookAtTheStart() {
    missing();
  }

  private List<String> missing() {
    Instant now = clock.instant();
    Look before = last;
    if (now.isBefore(before.at().plus(settings.lookEvery()))) {
      return before.missing();
    }
    List<String> missing = keys.lacking(needed());
    last = new Look(now, missing);
    if (!missing.isEmpty() && !missing.equals(before.missing())) {
      LOG.error("fact=code_keys_missing keys={} see=infra/docs/keys.md", missing);
    }
    return missing;
  }

  private List<Integer> needed() {
    return sql.sql(
            """
            select distinct (batch ->> 'codeKeyId')::integer
            from voucher_set, jsonb_array_elements(state -> 'batches') batch
            """)
        .query(Integer.class)
        .list();
  }
}
