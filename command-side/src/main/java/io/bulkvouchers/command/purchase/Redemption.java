package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.events.DiscountedLine;
import io.bulkvouchers.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an order is told about its use of a voucher: the same however often it asks.
 *
 * @param total of the order after the discount
 * @param usesLeft after this use
 */
public record Redemption(List<DiscountedLine> lines, Money discount, Money total, int usesLeft) {

  /** The answer to a use that the state holds. */
  public static Redemption of(Existing state, RedeemVoucher command) {
    Vouchers vouchers =
        state.issued().orElseThrow(() -> new IllegalStateException("No codes exist"));
    Uses.Use use = vouchers.uses().by(command.serial(), command.order()).orElseThrow();
    Grant grant = Grant.of(vouchers.terms(), command.basket(), use.items());
    Money discount = grant.discount();
    return new Redemption(
        grant.lines(), discount, command.basket().price().minus(discount), use.left());
  }

  /** Why no order can use a voucher at this moment; empty when one can. */
  public static Optional<Rule> obstacle(Existing state, int serial, Instant at) {
    return switch (state) {
      case BulkPurchase.Fulfilled fulfilled -> Redeeming.obstacle(fulfilled, serial, at);
      default -> Optional.of(Rule.VOUCHER_REVOKED);
    };
  }
}
