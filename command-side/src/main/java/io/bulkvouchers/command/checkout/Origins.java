package io.bulkvouchers.command.checkout;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;

/** Who the facts say it was when nobody asked. */
final class Origins {

  private static final Optional<String> SAGA = Optional.of("saga");

  private Origins() {}

  static Origin ofCall(String key) {
    return new Origin(SAGA, Optional.of(key), Optional.empty());
  }

  static Origin ofPayment(PaymentReceived payment) {
    return new Origin(SAGA, Optional.of(payment.paymentIntentId()), payment.stripeEventId());
  }
}
