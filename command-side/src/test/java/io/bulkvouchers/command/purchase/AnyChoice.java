package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.VoucherChoice.Fitting;
import io.bulkvouchers.command.purchase.VoucherChoice.Named;
import io.bulkvouchers.command.purchase.VoucherChoice.Use;
import io.bulkvouchers.events.Serials;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Vouchers that somebody chooses, one by one or by what they are. */
final class AnyChoice {

  private AnyChoice() {}

  static Arbitrary<VoucherChoice> of(Arbitrary<Serials> serials) {
    return serials.flatMap(
        some ->
            Arbitraries.of(Use.class)
                .flatMap(
                    use ->
                        Arbitraries.of(
                            new Named(some),
                            new Fitting(Optional.of(some), use, Optional.empty()))));
  }
}
