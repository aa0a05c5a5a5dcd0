package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.FailureReason;
import java.util.Optional;

/**
 * One Stripe Checkout Session of a purchase: asked for, and open once Stripe has answered.
 *
 * @param ended why no money came of it, once that is known
 */
public record Attempt(
    int number,
    CheckoutParameters parameters,
    Optional<CheckoutStarted> session,
    Optional<FailureReason> ended) {

  static Attempt of(CheckoutRequested event) {
    return new Attempt(event.attempt(), event.parameters(), Optional.empty(), Optional.empty());
  }

  Attempt opened(CheckoutStarted event) {
    return new Attempt(number, parameters, Optional.of(event), ended);
  }

  Attempt ended(FailureReason reason) {
    return new Attempt(number, parameters, session, Optional.of(reason));
  }

  /** The id of its session, once Stripe has answered. */
  Optional<String> sessionId() {
    return session.map(CheckoutStarted::sessionId);
  }

  /** Whether the session is not another one than this attempt's, as far as we know. */
  boolean mayBe(String sessionId) {
    return sessionId().map(sessionId::equals).orElse(true);
  }
}
