package io.bulkvouchers.events;

import java.time.Instant;

/**
 * Everything that Stripe is told about one attempt, frozen before Stripe is called, so that a
 * repeat sends the same bytes under the same idempotency key (Stripe: "Idempotent requests").
 *
 * @param expiresAt whole seconds, 35 min to 23 h 55 min after the request, within Stripe's limits
 * @param successUrl keeps the braces of {@code {CHECKOUT_SESSION_ID}}, which Stripe fills in
 */
public record CheckoutParameters(
    String productName,
    Money unitPrice,
    int quantity,
    Instant expiresAt,
    String successUrl,
    String cancelUrl) {

  /** What the buyer is asked to pay. */
  public Money total() {
    return unitPrice.times(quantity);
  }
}
