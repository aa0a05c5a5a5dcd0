package io.bulkvouchers.command.redemption;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import java.time.Duration;
import java.util.List;

/**
 * So many misses, of somebody.
 *
 * @param owner whose it is; only a pseudonym of it is stored
 * @param reach whom it stops when it is spent
 */
record Budget(String owner, BucketConfiguration limits, Reach reach) {

  /** Whom a spent budget stops. */
  enum Reach {
    /** Everybody who shares it: it is one customer's or one client's own. */
    ALL,
    /**
     * Those who have missed themselves: strangers spent it together. Whoever has not missed yet has
     * one try, so an attack on a conference does not stop its honest customers.
     */
    MISSERS
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /**
   * All that a miss counts against. An address counts per client: nobody can spend the budget of a
   * customer of somebody else by naming his address. A mistyped code finds out nothing, so it may
   * stop nobody but its own address, which comes first.
   */
  static List<Budget> of(Visitor visitor, Miss miss, GuessSettings settings) {
    String conference = miss.word() + "|" + visitor.conference().value();
    String client = conference + "|" + visitor.client().value();
    String address = client + "|" + visitor.address().network();
    return switch (miss) {
      case NOT_USABLE ->
          List.of(
              new Budget(
                  address,
                  limits(settings.addressPerMinute(), settings.addressPerHour()),
                  Reach.ALL),
              new Budget(client, limits(settings.clientPerMinute()), Reach.ALL),
              new Budget(conference, limits(settings.conferencePerMinute()), Reach.MISSERS),
              new Budget(miss.word(), limits(settings.overallPerMinute()), Reach.MISSERS));
      case MISTYPED ->
          List.of(new Budget(address, limits(settings.mistypedPerMinute()), Reach.ALL));
    };
  }

  private static BucketConfiguration limits(long perMinute) {
    return perMinute(perMinute).build();
  }

  private static BucketConfiguration limits(long perMinute, long perHour) {
    return perMinute(perMinute)
        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, HOUR))
        .build();
  }

  private static ConfigurationBuilder perMinute(long misses) {
    return BucketConfiguration.builder()
        .addLimit(limit -> limit.capacity(misses).refillGreedy(misses, MINUTE));
  }
}
