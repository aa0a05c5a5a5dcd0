package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.codes.LoadingSight.Loading;
import io.bulkvouchers.command.purchase.BulkPurchase;
import java.util.Optional;

/**
 * How far the codes of a purchase are.
 *
 * @param made so far; they can be used when all are made, which the status says
 * @param of how many it will be
 */
record CodesMade(String status, int made, int of) {

  static CodesMade of(BulkPurchase.Existing state, Optional<Loading> loading) {
    String status = state.status().word();
    return loading
        .map(seen -> new CodesMade(status, seen.made(), seen.of()))
        .orElseGet(
            () ->
                switch (state) {
                  case BulkPurchase.Fulfilled s -> all(status, s.vouchers().issued().count());
                  case BulkPurchase.Refunded s -> all(status, s.vouchers().issued().count());
                  default -> new CodesMade(status, 0, state.order().quantity());
                });
  }

  private static CodesMade all(String status, int issued) {
    return new CodesMade(status, issued, issued);
  }
}
