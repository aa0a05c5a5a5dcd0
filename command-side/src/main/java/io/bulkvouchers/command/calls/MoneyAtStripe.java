package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.calls.AccountSwitch.Result;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.Funds;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.purchase.Surplus;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a purchase has something at its account that can still move. */
final class MoneyAtStripe {

  private MoneyAtStripe() {}

  static Result of(Existing state) {
    return switch (state) {
      case BulkPurchase.Processing _, BulkPurchase.AwaitingFunds _ -> Result.OPEN;
      case Existing s when isGoingBack(s) -> Result.OPEN;
      case Existing s when isThere(s) -> Result.HOLDS_MONEY;
      default -> Result.DONE;
    };
  }

  private static boolean isGoingBack(Existing state) {
    return Stream.concat(
            funds(state).stream().map(Funds::refunds), surplus(state).map(Surplus::refunds))
        .anyMatch(refunds -> !refunds.open().isEmpty());
  }

  private static boolean isThere(Existing state) {
    return state instanceof BulkPurchase.Paid
        || funds(state).filter(funds -> state.status() != Status.REFUNDED).isPresent()
        || surplus(state).anyMatch(held -> held.payment().amount().exceeds(held.gone()));
  }

  private static Optional<Funds> funds(Existing state) {
    return switch (state) {
      case BulkPurchase.Fulfilled s -> s.funds();
      case BulkPurchase.Refunded s -> Optional.of(s.funds());
      default -> Optional.empty();
    };
  }

  private static Stream<Surplus> surplus(Existing state) {
    return state.order().reviews().surplus().values().stream();
  }
}
