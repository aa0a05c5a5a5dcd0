package io.bulkvouchers.command.gateway;

import io.bulkvouchers.events.CheckoutParameters;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.SponsorId;
import java.util.Optional;

/** A call that decides about money, complete, so that each repeat sends the same bytes. */
public sealed interface PaymentCall {

  /** The same for the same wish, for ever: what makes a repeat harmless. */
  String idempotencyKey();

  /** Whose call it is. */
  PurchaseId purchaseId();

  /** Whose Stripe account is meant. */
  ConferenceId conferenceId();

  /** What the facts that led to it share, and those that follow; calls of older builds lack it. */
  Optional<String> correlation();

  /** The key under which the session of an attempt is asked for. */
  static String keyOfAttempt(PurchaseId purchase, int attempt) {
    return purchase + "-" + attempt;
  }

  /** Open the session of one attempt. */
  record OpenSession(
      PurchaseId purchaseId,
      ConferenceId conferenceId,
      Optional<SponsorId> sponsorId,
      int attempt,
      CheckoutParameters parameters,
      Optional<String> correlation)
      implements PaymentCall {

    @Override
    public String idempotencyKey() {
      return keyOfAttempt(purchaseId, attempt);
    }
  }

  /** Close a session that nobody may pay any more. */
  record ExpireSession(
      PurchaseId purchaseId,
      ConferenceId conferenceId,
      int attempt,
      String sessionId,
      Optional<String> correlation)
      implements PaymentCall {

    @Override
    public String idempotencyKey() {
      return "expire-" + sessionId;
    }
  }

  /** Send money back. */
  record Refund(
      PurchaseId purchaseId,
      ConferenceId conferenceId,
      RefundId refundId,
      String paymentIntentId,
      Money amount,
      Optional<String> correlation)
      implements PaymentCall {

    @Override
    public String idempotencyKey() {
      return refundId.value();
    }
  }
}
