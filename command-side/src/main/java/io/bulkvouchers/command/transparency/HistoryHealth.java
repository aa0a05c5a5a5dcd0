package io.bulkvouchers.command.transparency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Red when history is not what was signed, or when too much of it is not signed yet. */
final class HistoryHealth implements HealthIndicator {

  /** What we promise: at least one checkpoint in so long a time of activity. */
  static final Duration PROMISED = Duration.ofSeconds(60);

  private final NotaryOffice office;
  private final Notary notary;
  private final Verifications runs;
  private final Clock clock;

  HistoryHealth(NotaryOffice office, Notary notary, Verifications runs, Clock clock) {
    this.office = office;
    this.notary = notary;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Notary.Sight sight = notary.sight();
    Optional<VerificationRun> verdict = runs.verdict();
    Health.Builder health =
        switch (office.standing()) {
          case Standing.Running() -> isGood(sight, verdict) ? Health.up() : Health.down();
          case Standing.Waiting(String reason) -> Health.down().withDetail("waiting", reason);
          case Standing.Distrusting(String reason) ->
              Health.down().withDetail("distrusted", reason);
          case Standing.Stopped() -> Health.down().withDetail("state", "stopped");
        };
    sight.uncoveredSince().ifPresent(since -> health.withDetail("uncoveredSince", since));
    verdict.ifPresent(run -> health.withDetail("verification", run.id() + " " + word(run)));
    return health.withDetail("size", sight.size()).withDetail("covered", sight.covered()).build();
  }

  private boolean isGood(Notary.Sight sight, Optional<VerificationRun> verdict) {
    Instant promised = clock.instant().minus(PROMISED);
    return sight.uncoveredSince().filter(promised::isAfter).isEmpty()
        && verdict.map(VerificationRun::isClean).orElse(true);
  }

  private static String word(VerificationRun run) {
    return run.problem().orElse(run.isClean() ? "clean" : run.findingCount() + " findings");
  }
}
