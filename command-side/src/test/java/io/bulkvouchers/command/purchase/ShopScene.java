package io.bulkvouchers.command.purchase;

import static io.bulkvouchers.command.purchase.Scene.CORPORATE;
import static io.bulkvouchers.command.purchase.Scene.LIST_PRICE;
import static io.bulkvouchers.command.purchase.Scene.PURCHASE;

import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.OrderReference;
import io.bulkvouchers.events.VoucherEvent;
import java.util.List;

/** An order elsewhere: two Corporate tickets, one of them for a voucher. */
final class ShopScene {

  private ShopScene() {}

  static BulkPurchaseCommand.RedeemVoucher redeem(int serial, String order) {
    return new BulkPurchaseCommand.RedeemVoucher(
        PURCHASE,
        serial,
        new OrderReference(order),
        new Basket(List.of(new Basket.Line(CORPORATE, 2, LIST_PRICE))),
        Scene.EXPIRY);
  }

  static VoucherEvent.VoucherRedeemed redeemed(int serial, String order) {
    return new VoucherEvent.VoucherRedeemed(
        PURCHASE,
        serial,
        new OrderReference(order),
        1,
        LIST_PRICE,
        List.of(new DiscountedLine(CORPORATE, 2, LIST_PRICE, 1, LIST_PRICE)));
  }
}
