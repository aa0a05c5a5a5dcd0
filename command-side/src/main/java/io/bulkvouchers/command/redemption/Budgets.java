package io.bulkvouchers.command.redemption;

import io.bulkvouchers.codes.CodeKeys;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The table {@code guess_budget}: what is left of each budget, the same for all nodes. */
@Component
class Budgets {

  private static final Duration LITTLE_LONGER = Duration.ofMinutes(1);
  private static final int BATCH = 1_000;

  private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
  private final CodeKeys keys;

  Budgets(DataSource database, CodeKeys keys, Clock clock) {
    this.keys = keys;
    this.buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("guess_budget")
            .clientClock(new Meter(clock))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(LITTLE_LONGER))
            .build();
  }

  /** What stands for a budget in the table and in memory. */
  String pseudonym(Budget budget) {
    return HexFormat.of().formatHex(keys.pseudonym(budget.owner()));
  }

  /**
   * Takes one, also when none is left: whoever sends a thousand at once owes them, and waits until
   * the debt is paid back. Says then how long it is until one is left again.
   */
  Optional<Duration> take(Budget budget) {
    Bucket bucket = buckets.getProxy(pseudonym(budget), budget::limits);
    return bucket.consumeIgnoringRateLimits(1) == 0
        ? Optional.empty()
        : Optional.of(
            Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
  }

  /** Whether something was taken of it lately. */
  boolean isBegun(Budget budget) {
    return buckets.getProxyConfiguration(pseudonym(budget)).isPresent();
  }

  /** Those that are full again need no row. */
  @Scheduled(fixedDelayString = "PT5M")
  void forgetFull() {
    int removed;
    do {
      removed = buckets.removeExpired(BATCH);
    } while (removed == BATCH);
  }

  private record Meter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
