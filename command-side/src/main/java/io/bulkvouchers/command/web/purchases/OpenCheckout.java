package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.aggregate.StoredPurchase;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Waits, not for long, until Stripe has opened the session that was asked for. */
@Component
class OpenCheckout {

  private static final Duration FIRST_LOOK = Duration.ofMillis(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Purchases purchases;
  private final CheckoutSettings settings;

  OpenCheckout(Purchases purchases, CheckoutSettings settings) {
    this.purchases = purchases;
    this.settings = settings;
  }

  /**
   * The purchase with its open session.
   *
   * @throws ProblemException when Stripe refused, when it has not answered yet, or when the
   *     purchase went elsewhere meanwhile
   */
  Opened await(PurchaseId id) {
    long start = System.nanoTime();
    Duration pause = FIRST_LOOK;
    while (System.nanoTime() - start < settings.patience().toNanos()) {
      StoredPurchase stored =
          purchases.find(id).orElseThrow(() -> new ProblemException(ProblemCode.UNKNOWN_PURCHASE));
      switch (stored.state()) {
        case BulkPurchase.Processing processing -> {
          Optional<CheckoutStarted> open = processing.order().attempts().open();
          if (open.isPresent()) {
            return new Opened(stored.version(), open.get());
          }
        }
        case BulkPurchase.Failed failed -> throw new ProblemException(ProblemCode.CHECKOUT_REFUSED);
        default -> throw new ProblemException(ProblemCode.CHECKOUT_OVER);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause.toMillis()));
      pause =
          pause.multipliedBy(2).compareTo(BETWEEN_LOOKS) < 0
              ? pause.multipliedBy(2)
              : BETWEEN_LOOKS;
    }
    throw new ProblemException(ProblemCode.STRIPE_UNAVAILABLE);
  }

  record Opened(long version, CheckoutStarted session) {}
}
