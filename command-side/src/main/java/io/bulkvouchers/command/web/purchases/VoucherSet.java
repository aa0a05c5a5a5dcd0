package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.events.Serials;

/** Vouchers by their serials, like {@code 3,7-9}, and how many these are. */
record VoucherSet(int count, String serials) {

  static VoucherSet of(Serials vouchers) {
    return new VoucherSet(vouchers.count(), vouchers.toString());
  }
}
