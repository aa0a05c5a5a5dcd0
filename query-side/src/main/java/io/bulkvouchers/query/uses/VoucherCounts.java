package io.bulkvouchers.query.uses;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.holdings.Holdings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How many vouchers are in which condition: each is in one of the first six numbers.
 *
 * @param live can be used, partly used ones included
 * @param redeemed were used at least once
 * @param uses items that they were used for
 * @param left items that the live ones can still be used for
 * @param expiring live ones that end within a fortnight
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
    int expiring) {

  private static final Duration SOON = Duration.ofDays(14);

  /** Before there are any. */
  public static VoucherCounts none() {
    return new VoucherCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
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
        expiring + other.expiring);
  }

  /** Counts by ranges; the vouchers themselves are asked for where ranges do not tell. */
  static VoucherCounts of(
      Holdings holdings,
      Tally tally,
      Optional<Instant> end,
      Instant now,
      ToIntFunction<Serials> usedUpAmong) {
    int usable = holdings.live().count();
    // While a bank holds money, the used ones are among the suspended.
    int usedUp = Math.min(tally.usedUp(), usable);
    Serials ended = holdings.endedBefore(now, end);
    int expired = ended.count() - usedUp(ended, usable, usedUp, usedUpAmong);
    Serials ending = holdings.endedBefore(now.plus(SOON), end).minus(ended);
    int live = usable - usedUp - expired;
    return new VoucherCounts(
        live,
        tally.usedUp(),
        expired,
        holdings.suspended().count() - (tally.usedUp() - usedUp),
        holdings.gone().count(),
        holdings.voided().count(),
        tally.redeemed(),
        tally.uses(),
        live == 0 ? 0 : left(live, tally),
        ending.count() - usedUp(ending, usable, usedUp, usedUpAmong));
  }

  /** Those of one use are counted; of several, what was used of partly used ones is taken off. */
  private static long left(int live, Tally tally) {
    long partly = tally.uses() - (long) tally.usedUp() * tally.maxUses();
    return Math.max(0, (long) live * tally.maxUses() - partly);
  }

  private static int usedUp(
      Serials among, int usable, int usedUp, ToIntFunction<Serials> usedUpAmong) {
    if (usedUp == 0 || among.count() == 0) {
      return 0;
    }
    return among.count() == usable ? usedUp : usedUpAmong.applyAsInt(among);
  }
}
