package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.events.Serials;

/** Vouchers by their serials, like {@code 3,7-9}, and how many these are. */
record SerialsAnswer(int count, String serials) {

  static SerialsAnswer of(Serials vouchers) {
    return new SerialsAnswer(vouchers.count(), vouchers.toString());
  }
}
