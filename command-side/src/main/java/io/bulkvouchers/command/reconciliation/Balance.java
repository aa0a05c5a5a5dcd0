package io.bulkvouchers.command.reconciliation;

import java.util.List;

/**
 * Sums in minor units of one currency.
 *
 * @param refunded what went back and did not bounce
 * @param disputed what open and lost disputes took
 * @param net what is left
 */
public record Balance(long captured, long refunded, long disputed, long net) {

  static Balance of(long captured, long refunded, long disputed) {
    return new Balance(captured, refunded, disputed, captured - refunded - disputed);
  }

  static Balance of(List<MoneyItem> items) {
    return of(
        sum(items, MoneyKind.PAYMENT), sum(items, MoneyKind.REFUND), sum(items, MoneyKind.DISPUTE));
  }

  Balance minus(Balance other) {
    return of(captured - other.captured, refunded - other.refunded, disputed - other.disputed);
  }

  private static long sum(List<MoneyItem> items, MoneyKind kind) {
    return items.stream()
        .filter(item -> item.kind() == kind)
        .mapToLong(item -> item.money().amount())
        .sum();
  }
}
