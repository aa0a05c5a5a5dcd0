package io.bulkvouchers.command.redemption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose budget is known to be spent, so that the table is not asked again before it fills. Bounded:
 * one that is forgotten is found spent at the next miss.
 */
final class Blocks {

  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Instant> until =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  Blocks(Clock clock) {
    this.clock = clock;
  }

  synchronized void block(String pseudonym, Duration wait) {
    until.put(pseudonym, clock.instant().plus(wait));
  }

  synchronized boolean isEmpty() {
    return until.isEmpty();
  }

  synchronized Optional<Duration> left(String pseudonym) {
    Instant end = until.get(pseudonym);
    if (end == null) {
      return Optional.empty();
    }
    Duration left = Duration.between(clock.instant(), end);
    if (!left.isPositive()) {
      until.remove(pseudonym);
      return Optional.empty();
    }
    return Optional.of(left);
  }
}
