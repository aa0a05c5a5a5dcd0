package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.FailureReason;
import java.time.Instant;
import java.util.Optional;

/**
 * The last attempt to pay.
 *
 * @param url where the buyer pays, as long as the attempt is open
 * @param expiresAt when the attempt ends by itself, as long as it is open
 * @param failure why it ended without money
 */
record Checkout(
    int attempt,
    Optional<String> url,
    Optional<Instant> expiresAt,
    Optional<FailureReason> failure) {

  static Optional<Checkout> after(Optional<Checkout> before, BulkPurchaseEvent event) {
    return switch (event) {
      case CheckoutRequested e -> Optional.of(closed(e.attempt(), Optional.empty()));
      case CheckoutStarted e ->
          Optional.of(
              new Checkout(
                  e.attempt(), Optional.of(e.url()), Optional.of(e.expiresAt()), Optional.empty()));
      case Failed e -> Optional.of(closed(e.attempt(), Optional.of(e.reason())));
      case BulkPurchaseEvent.PaymentPending e -> Optional.of(closed(e.attempt(), Optional.empty()));
      case BulkPurchaseEvent.PaymentReceived e ->
          Optional.of(closed(e.attempt(), Optional.empty()));
      default -> before;
    };
  }

  private static Checkout closed(int attempt, Optional<FailureReason> failure) {
    return new Checkout(attempt, Optional.empty(), Optional.empty(), failure);
  }
}
