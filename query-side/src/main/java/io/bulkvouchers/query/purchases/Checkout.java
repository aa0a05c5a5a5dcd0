package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.CancellationRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * The last attempt to pay.
 *
 * @param url where the buyer pays, as long as the attempt is open and nobody has called it off
 * @param expiresAt when the attempt ends by itself, as long as it is open
 * @param failure why it ended without money
 * @param ending who called it off, as long as Stripe has not said that it is over
 */
record Checkout(
    int attempt,
    Optional<String> url,
    Optional<Instant> expiresAt,
    Optional<FailureReason> failure,
    Optional<Ending> ending) {

  /** A cancellation that waits for the session to be expired. */
  record Ending(UserId requestedBy, Instant requestedAt, String reason) {}

  static Optional<Checkout> after(
      Optional<Checkout> before, BulkPurchaseEvent event, Instant time) {
    return switch (event) {
      case CheckoutRequested e -> Optional.of(closed(e.attempt(), Optional.empty()));
      case CheckoutStarted e -> Optional.of(opened(e, before.flatMap(Checkout::ending)));
      case CancellationRequested e ->
          Optional.of(
              new Checkout(
                  e.attempt(),
                  Optional.empty(),
                  before.flatMap(Checkout::expiresAt),
                  Optional.empty(),
                  Optional.of(new Ending(e.actor(), time, e.reason()))));
      case Cancelled _ -> before.map(it -> closed(it.attempt(), it.failure()));
      case Failed e -> Optional.of(closed(e.attempt(), Optional.of(e.reason())));
      case BulkPurchaseEvent.PaymentPending e ->
          Optional.of(
              new Checkout(
                  e.attempt(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  before.flatMap(Checkout::ending)));
      case BulkPurchaseEvent.PaymentReceived e ->
          Optional.of(closed(e.attempt(), Optional.empty()));
      default -> before;
    };
  }

  private static Checkout opened(CheckoutStarted event, Optional<Ending> ending) {
    return new Checkout(
        event.attempt(),
        ending.isPresent() ? Optional.empty() : Optional.of(event.url()),
        Optional.of(event.expiresAt()),
        Optional.empty(),
        ending);
  }

  private static Checkout closed(int attempt, Optional<FailureReason> failure) {
    return new Checkout(attempt, Optional.empty(), Optional.empty(), failure, Optional.empty());
  }
}
