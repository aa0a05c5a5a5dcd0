package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.query.export.Table;
import io.bulkvouchers.query.export.Table.Column;
import io.bulkvouchers.query.purchases.Purchase.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Purchases in the forms that are tables; amounts are in minor units, beside their currency. */
final class PurchaseTable {

  static final Table<Purchase> PURCHASES =
      new Table<>(
          "Purchases",
          List.of(
              new Column<>("id", 38, Purchase::id),
              new Column<>("created", 28, purchase -> purchase.createdAt().toString()),
              new Column<>("updated", 28, purchase -> purchase.updatedAt().toString()),
              new Column<>("status", 18, purchase -> purchase.status().word()),
              new Column<>("conference", 20, purchase -> purchase.conference().id()),
              new Column<>("conference name", 28, purchase -> purchase.conference().name()),
              new Column<>("sponsor", 20, purchase -> text(purchase.sponsor(), Named::id)),
              new Column<>("sponsor name", 28, purchase -> text(purchase.sponsor(), Named::name)),
              new Column<>("products", 20, purchase -> all(purchase.products(), Named::id)),
              new Column<>("product names", 28, purchase -> all(purchase.products(), Named::name)),
              new Column<>("description", 40, Purchase::description),
              new Column<>("quantity", 10, Purchase::quantity),
              new Column<>("currency", 9, PurchaseTable::currency),
              new Column<>("unit price", 12, purchase -> amount(purchase.unitPrice())),
              new Column<>("total", 12, purchase -> amount(purchase.total())),
              new Column<>("paid", 12, purchase -> amount(purchase.paid())),
              new Column<>("refunded", 12, purchase -> amount(purchase.refunded())),
              new Column<>("live vouchers", 13, purchase -> purchase.vouchers().live())));

  private PurchaseTable() {}

  private static Object amount(Optional<Money> money) {
    return money.<Object>map(Money::amount).orElse("");
  }

  private static String currency(Purchase purchase) {
    return purchase.unitPrice().map(price -> price.currency().getCurrencyCode()).orElse("");
  }

  private static String text(Optional<Named> named, Function<Named, String> part) {
    return named.map(part).orElse("");
  }

  private static String all(List<Named> named, Function<Named, String> part) {
    return named.stream().map(part).collect(Collectors.joining(", "));
  }
}
