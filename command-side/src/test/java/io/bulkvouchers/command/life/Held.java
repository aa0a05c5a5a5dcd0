package io.bulkvouchers.command.life;

import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.Paid;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;
import io.bulkvouchers.command.purchase.Funds;
import io.bulkvouchers.command.purchase.Vouchers;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import java.util.Optional;

/** What a purchase holds by its own account, whatever its state. */
final class Held {

  private Held() {}

  static Optional<PaymentReceived> paid(Existing state) {
    return state instanceof Paid paid
        ? Optional.of(paid.payment())
        : funds(state).map(Funds::payment);
  }

  static Optional<Funds> funds(Existing state) {
    return switch (state) {
      case Fulfilled s -> s.funds();
      case Refunded s -> Optional.of(s.funds());
      default -> Optional.empty();
    };
  }

  static Optional<Vouchers> vouchers(Existing state) {
    return switch (state) {
      case Fulfilled s -> Optional.of(s.vouchers());
      case Refunded s -> Optional.of(s.vouchers());
      default -> Optional.empty();
    };
  }
}
