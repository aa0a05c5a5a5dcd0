package io.bulkvouchers.command.checkout;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;

/** Who the facts say it was when nobody asked. */
final class Origins {

  private static final Optional<String> SAGA = Optional.of("saga");

  private Origins() {}

  static Origin ofCall(String key) {
    return new Origin(SAGA, Optional.of(key), Optional.of(key));
  }

  /** The chain goes on from the event at Stripe that told of the money, when one did. */
  static Origin ofPayment(PaymentReceived payment) {
    Optional<String> intent = Optional.of(payment.paymentIntentId());
    return new Origin(SAGA, intent, payment.stripeEventId().or(() -> intent));
  }
}
