package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;
import java.time.Instant;
import java.util.Optional;

/**
 * Which vouchers a repair is meant for. It travels with the command, so that what fits is decided
 * at the moment of the deed: who chose the unused ones never meets one that was used since.
 */
public sealed interface VoucherChoice {

  /** Exactly these: where one of them cannot be meant, none is. */
  record Named(Serials vouchers) implements VoucherChoice {

    /** Nobody means nothing. */
    public Named {
      InvalidValue.unless(vouchers.count() > 0, "Name the vouchers by their serials, like 3,7-9");
    }
  }

  /**
   * Those that fit, however many these are; the others are left out.
   *
   * @param among which to look; empty is all of the purchase
   * @param endingBefore only those that end before this moment
   */
  record Fitting(Optional<Serials> among, Use use, Optional<Instant> endingBefore)
      implements VoucherChoice {}

  /** How far those are used that fit. */
  enum Use {
    ANY,
    UNUSED,
    /** Used, and not for the last time. */
    PARTLY
  }

  /** All that the choice speaks of, whether it fits or not. */
  default Serials scope(Vouchers vouchers) {
    return switch (this) {
      case Named it -> it.vouchers();
      case Fitting it -> it.among().orElse(vouchers.issued());
    };
  }

  /** Those of the usable ones that fit; what was named is not looked at. */
  default Serials fitting(Serials usable, Vouchers vouchers) {
    return switch (this) {
      case Named it -> it.vouchers();
      case Fitting it -> {
        Serials used =
            switch (it.use()) {
              case ANY -> usable;
              case UNUSED -> usable.and(vouchers.unused());
              case PARTLY -> usable.and(vouchers.redeemed());
            };
        Serials among = it.among().map(used::and).orElse(used);
        yield it.endingBefore().map(end -> vouchers.endingBefore(end, among)).orElse(among);
      }
    };
  }
}
