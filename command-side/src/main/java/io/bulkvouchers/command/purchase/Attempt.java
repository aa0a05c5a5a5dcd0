package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.CheckoutParameters;
import java.util.Optional;

/** One Stripe Checkout Session of a purchase: asked for, and open once Stripe has answered. */
public record Attempt(
    int number, CheckoutParameters parameters, Optional<CheckoutStarted> session) {

  static Attempt of(CheckoutRequested event) {
    return new Attempt(event.attempt(), event.parameters(), Optional.empty());
  }

  Attempt opened(CheckoutStarted event) {
    return new Attempt(number, parameters, Optional.of(event));
  }
}
