package io.bulkvouchers.command.gateway;

import io.bulkvouchers.command.purchase.ObservedPayment;

/** What Stripe says of a session. */
public sealed interface SessionSight {

  /** The buyer can still pay. */
  record Open() implements SessionSight {}

  /** Nobody has paid and nobody can. */
  record Expired() implements SessionSight {}

  /** The buyer is done, the money is on its way. */
  record AwaitingFunds(String paymentIntentId) implements SessionSight {}

  /** The money that was on its way did not arrive. */
  record FundsFailed() implements SessionSight {}

  /** The money is there, as seen; whether it is the right money the model decides. */
  record Paid(ObservedPayment payment) implements SessionSight {}
}
