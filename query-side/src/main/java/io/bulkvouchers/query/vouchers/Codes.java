package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.MissingCodeKey;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.List;

/** The codes of some vouchers, ready to be derived: whatever is missing for one is missed first. */
final class Codes {

  private record Batch(Serials serials, VoucherCodes codes) {}

  private final List<Batch> batches;

  private Codes(List<Batch> batches) {
    this.batches = batches;
  }

  /** Ends the request when a key is missing, before anything is shown or recorded. */
  static Codes of(VoucherSet set, Serials wanted, CodeKeys keys) {
    try {
      return new Codes(
          set.batches().stream()
              .filter(batch -> wanted.and(batch.serials()).count() > 0)
              .map(batch -> new Batch(batch.serials(), VoucherCodes.of(batch, keys)))
              .toList());
    } catch (MissingCodeKey | InvalidValue missing) {
      throw new Problem(ProblemCode.CODES_UNAVAILABLE, "The keys of this purchase are not at hand");
    }
  }

  /** The code of a serial in clear. */
  String reveal(int serial) {
    return batches.stream()
        .filter(batch -> batch.serials().contains(serial))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No batch for serial " + serial))
        .codes()
        .code(serial)
        .reveal();
  }
}
