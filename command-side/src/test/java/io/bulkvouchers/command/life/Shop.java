package io.bulkvouchers.command.life;

import io.bulkvouchers.command.purchase.Basket;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A registration system: it uses vouchers, asks again, and gives some back. */
final class Shop {

  private static final ProductId CORPORATE = new ProductId("corporate");

  private final Chance chance;
  private final Clock clock;
  private final List<RedeemVoucher> asked = new ArrayList<>();

  Shop(Chance chance, Clock clock) {
    this.chance = chance;
    this.clock = clock;
  }

  /** Something about a voucher of this purchase. */
  BulkPurchaseCommand wish(PurchaseId id) {
    List<RedeemVoucher> before = asked.stream().filter(it -> it.purchaseId().equals(id)).toList();
    if (before.isEmpty() || chance.oneIn(2)) {
      RedeemVoucher redeem = redeem(id);
      asked.add(redeem);
      return redeem;
    }
    RedeemVoucher one = chance.of(before);
    return chance.oneIn(3) ? one : new ReleaseVoucher(id, one.serial(), one.order());
  }

  private RedeemVoucher redeem(PurchaseId id) {
    Basket.Line line = new Basket.Line(CORPORATE, 1 + chance.below(3), Money.of(34900, "USD"));
    return new RedeemVoucher(
        id,
        1 + chance.below(13),
        new OrderReference("order-" + chance.below(40)),
        new Basket(List.of(line)),
        clock.instant());
  }
}
