package io.bulkvouchers.query.uses;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.holdings.Holdings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many vouchers are in which condition: each is in one of the first six numbers.
 *
 * @param live can be used, partly used ones included
 * @param redeemed were used at least once
 * @param uses items that they were used for
 * @param left items that the live ones can still be used for
 * @param endingIn7Days live ones that end within a week
 * @param endingIn30Days live ones that end within thirty days, those of the week included
 */
public record VoucherCounts(
    int live,
    int usedUp,
    int expired,
    int suspended,
    int revoked,
    int voided,
    int redeemed,
    long uses,
    long left,
    int endingIn7Days,
    int endingIn30Days) {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  private static final UsedAmong NOTHING = new UsedAmong(0, 0);

  /** Before there are any. */
  public static VoucherCounts none() {
    return new VoucherCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Those of several purchases together. */
  public VoucherCounts plus(VoucherCounts other) {
    return new VoucherCounts(
        live + other.live,
        usedUp + other.usedUp,
        expired + other.expired,
        suspended + other.suspended,
        revoked + other.revoked,
        voided + other.voided,
        redeemed + other.redeemed,
        uses + other.uses,
        left + other.left,
        endingIn7Days + other.endingIn7Days,
        endingIn30Days + other.endingIn30Days);
  }

  /** Counts by ranges; the vouchers themselves are asked for where ranges do not tell. */
  static VoucherCounts of(
      Holdings holdings,
      Tally tally,
      Optional<Instant> end,
      Instant now,
      Function<Serials, UsedAmong> among) {
    int usable = holdings.live().count();
    // While a bank holds money, the used ones are among the suspended.
    int usedUp = Math.min(tally.usedUp(), usable);
    long partly = tally.uses() - (long) tally.usedUp() * tally.maxUses();
    Function<Serials, UsedAmong> used =
        serials -> {
          if (serials.count() == 0 || tally.uses() == 0) {
            return NOTHING;
          }
          return serials.count() == usable ? new UsedAmong(usedUp, partly) : among.apply(serials);
        };
    Serials ended = holdings.endedBefore(now, end);
    UsedAmong usedOfEnded = used.apply(ended);
    int expired = ended.count() - usedOfEnded.usedUp();
    Serials week = holdings.endedBefore(now.plus(WEEK), end).minus(ended);
    Serials month = holdings.endedBefore(now.plus(MONTH), end).minus(ended);
    int live = usable - usedUp - expired;
    long leftOut = partly - usedOfEnded.usesOfPartlyUsed();
    return new VoucherCounts(
        live,
        tally.usedUp(),
        expired,
        holdings.suspended().count() - (tally.usedUp() - usedUp),
        holdings.gone().count(),
        holdings.voided().count(),
        tally.redeemed(),
        tally.uses(),
        live == 0 ? 0 : Math.max(0, (long) live * tally.maxUses() - leftOut),
        week.count() - used.apply(week).usedUp(),
        month.count() - used.apply(month).usedUp());
  }

  /**
   * What was used of some vouchers.
   *
   * @param usedUp of them have no use left
   * @param usesOfPartlyUsed items that the others were used for
   */
  record UsedAmong(int usedUp, long usesOfPartlyUsed) {}
}
