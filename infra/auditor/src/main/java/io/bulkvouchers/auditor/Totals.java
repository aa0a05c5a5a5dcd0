package io.bulkvouchers.auditor;

import io.bulkvouchers.events.Money;

/** Money of some purchases in one currency, and how many vouchers they have. */
record Totals(Money paid, Money refunded, Money lost, Money surplus, long vouchers) {

  static Totals of(PurchaseState state) {
    return new Totals(state.paid(), state.refunded(), state.lost(), state.surplus(), state.live());
  }

  Totals plus(Totals other) {
    return new Totals(
        paid.plus(other.paid),
        refunded.plus(other.refunded),
        lost.plus(other.lost),
        surplus.plus(other.surplus),
        vouchers + other.vouchers);
  }

  String sentence() {
    return "paid %s, refunded %s, lost in disputes %s, held without an order %s, %d live vouchers"
        .formatted(paid, refunded, lost, surplus, vouchers);
  }
}
