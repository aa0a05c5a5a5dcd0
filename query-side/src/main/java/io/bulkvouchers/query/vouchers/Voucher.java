package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.query.export.RedeemLinks;
import io.bulkvouchers.query.handout.VoucherHolders.VoucherHolder;
import io.bulkvouchers.query.holdings.SerialState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One voucher by its serial; its code is asked for separately.
 *
 * @param uses how many items it was used for
 * @param maxUses how many it can be used for
 * @param handOut who holds it; absent when nobody does, and in files
 */
record Voucher(
    int serial,
    SerialState state,
    int uses,
    int maxUses,
    Optional<Instant> validUntil,
    Optional<VoucherHolder> handOut) {

  /** The same with who holds it. */
  Voucher heldBy(Optional<VoucherHolder> holder) {
    return new Voucher(serial, state, uses, maxUses, validUntil, holder);
  }

  /**
   * Some vouchers, by serial.
   *
   * @param next the value for {@code after}; absent at the end
   */
  record VoucherPage(List<Voucher> items, Optional<String> next) {}

  /**
   * One voucher with its code: a bearer secret.
   *
   * @param redeemLink leads to the shop; the code in it is behind the {@code #}
   */
  record RevealedVoucher(
      int serial,
      String code,
      String redeemLink,
      SerialState state,
      int uses,
      int maxUses,
      Optional<Instant> validUntil) {

    static RevealedVoucher of(Voucher voucher, Codes codes, RedeemLinks links) {
      String code = codes.reveal(voucher.serial());
      return new RevealedVoucher(
          voucher.serial(),
          code,
          links.of(code),
          voucher.state(),
          voucher.uses(),
          voucher.maxUses(),
          voucher.validUntil());
    }

    @Override
    public String toString() {
      return "RevealedVoucher[serial=" + serial + "]";
    }
  }

  /**
   * Some codes, by serial.
   *
   * @param next the value for {@code after}; absent at the end
   */
  record CodePage(List<RevealedVoucher> items, Optional<String> next) {}
}
