package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.VoucherTerms;
import java.time.Instant;

/** Moments that every calendar can write: an {@link Instant} may lie beyond the last date. */
final class Moments {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Moments() {}

  static void check(VoucherTerms terms) {
    terms.validFrom().ifPresent(Moments::check);
    terms.validUntil().ifPresent(Moments::check);
  }

  static void check(Instant moment) {
    InvalidValue.unless(
        !moment.isBefore(FIRST) && !moment.isAfter(LAST),
        "A voucher begins and ends in the years 1970 to 9999");
  }
}
