package io.bulkvouchers.command.codes;

import io.bulkvouchers.codes.CodeKeys;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Red while the key set lacks a key that stored batches were made with; names it. */
@Component("codeKeysHealthIndicator")
class CodeKeyHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(CodeKeyHealth.class);

  private final NeededKeys needed;
  private final CodeKeys keys;

  CodeKeyHealth(NeededKeys needed, CodeKeys keys) {
    this.needed = needed;
    this.keys = keys;
  }

  @Override
  public Health health() {
    List<String> missing = missing();
    return (missing.isEmpty() ? Health.up() : Health.down())
        .withDetail("primary", Integer.toUnsignedString(keys.primaryKeyId()))
        .withDetail("missing", missing)
        .build();
  }

  /** What is sold from here on works; what these keys made can be shown by nobody. */
  @EventListener(ApplicationReadyEvent.class)
  void lookAtTheStart() {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      LOG.error("fact=code_keys_missing keys={} see=infra/docs/keys.md", missing);
    }
  }

  private List<String> missing() {
    return keys.lacking(needed.ids());
  }
}
