package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;

/** Who the facts say it was when nobody asked. */
public final class Origins {

  private static final Optional<String> SAGA = Optional.of("saga");

  private Origins() {}

  /**
   * The chain goes on from the request that led to the call; a call of an older build begins one.
   */
  static Origin ofCall(PaymentCall call) {
    Optional<String> key = Optional.of(call.idempotencyKey());
    return new Origin(SAGA, key, call.correlation().or(() -> key));
  }

  /** The chain is the attempt's; that of an older build goes on from what told of the money. */
  public static Origin ofPayment(PaymentReceived payment, Optional<String> chain) {
    Optional<String> intent = Optional.of(payment.paymentIntentId());
    return new Origin(SAGA, intent, chain.or(payment::stripeEventId).or(() -> intent));
  }
}
