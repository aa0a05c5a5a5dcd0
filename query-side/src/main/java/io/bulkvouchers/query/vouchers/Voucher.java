package io.bulkvouchers.query.vouchers;

import io.bulkvouchers.query.holdings.SerialState;
import java.util.List;
import java.util.Optional;

/** One voucher by its serial; its code is asked for separately. */
record Voucher(int serial, SerialState state) {

  /**
   * Some vouchers, by serial.
   *
   * @param next the value for {@code after}; absent at the end
   */
  record VoucherPage(List<Voucher> items, Optional<String> next) {}

  /** One voucher with its code: a bearer secret. */
  record RevealedVoucher(int serial, String code, SerialState state) {

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
