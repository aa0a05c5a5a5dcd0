package io.bulkvouchers.command.web.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.command.purchase.VoucherChoice;
import io.bulkvouchers.command.purchase.VoucherChoice.Fitting;
import io.bulkvouchers.command.purchase.VoucherChoice.Named;
import io.bulkvouchers.command.purchase.VoucherChoice.Use;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;
import java.time.Instant;
import java.util.Optional;

/** Which of the vouchers that work are meant. */
enum Only {
  @JsonProperty("live")
  LIVE(Use.ANY),
  @JsonProperty("unused")
  UNUSED(Use.UNUSED),
  @JsonProperty("partly_used")
  PARTLY_USED(Use.PARTLY);

  private static final int MOST_RANGES = 1_000;

  private final Use use;

  Only(Use use) {
    this.use = use;
  }

  /** Named ones are exactly these, unless something else is asked of them as well. */
  static VoucherChoice choice(
      Optional<Serials> vouchers, Optional<Only> only, Optional<Instant> endingBefore) {
    vouchers.ifPresent(Only::checked);
    return only.isEmpty() && endingBefore.isEmpty()
        ? new Named(vouchers.orElseGet(Serials::none))
        : new Fitting(vouchers, only.orElse(LIVE).use, endingBefore);
  }

  static void checked(Serials vouchers) {
    InvalidValue.unless(
        vouchers.count() > 0, "Vouchers are named by their serials, like 3,7-9, or left out");
    InvalidValue.unless(
        vouchers.ranges().size() <= MOST_RANGES, "At most 1,000 ranges are named at once");
  }
}
