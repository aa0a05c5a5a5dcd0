package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.FailureReason;
import java.util.Optional;

/**
 * One Stripe Checkout Session of a purchase: asked for, and open once Stripe has answered.
 *
 * @param awaited the session that money is on its way by, which can be told before the answer
 * @param ended why no money came of it, once that is known
 */
public record Attempt(
    int number,
    CheckoutParameters parameters,
    Optional<CheckoutStarted> session,
    Optional<String> awaited,
    Optional<FailureReason> ended) {

  static Attempt of(CheckoutRequested event) {
    return new Attempt(
        event.attempt(), event.parameters(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Attempt opened(CheckoutStarted event) {
    return new Attempt(number, parameters, Optional.of(event), awaited, ended);
  }

  Attempt awaiting(PaymentPending event) {
    return new Attempt(number, parameters, session, event.sessionId().or(this::awaited), ended);
  }

  Attempt ended(FailureReason reason) {
    return new Attempt(number, parameters, session, awaited, Optional.of(reason));
  }

  /** The id of its session, once Stripe has answered, or money is on its way by it. */
  Optional<String> sessionId() {
    return session.map(CheckoutStarted::sessionId).or(this::awaited);
  }

  /** Whether Stripe's answer with this session is the attempt's own, and news. */
  boolean mayOpen(String sessionId) {
    return session.isEmpty() && mayBe(sessionId);
  }

  /** Whether money can be on its way by this session: once it failed, it is over. */
  boolean mayAwait(String sessionId) {
    return mayBe(sessionId) && !ended.equals(Optional.of(FailureReason.PAYMENT_FAILED));
  }

  /**
   * Whether money by this session is the attempt's. Money that is only on its way does not keep out
   * money that is here.
   */
  boolean mayBePaidBy(String sessionId) {
    return session.map(CheckoutStarted::sessionId).map(sessionId::equals).orElse(true);
  }

  private boolean mayBe(String sessionId) {
    return sessionId().map(sessionId::equals).orElse(true);
  }
}
