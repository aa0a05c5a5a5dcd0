package io.bulkvouchers.command.checkout;

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

  /** Open the session of one attempt. */
  record OpenSession(
      PurchaseId purchaseId,
      ConferenceId conferenceId,
      Optional<SponsorId> sponsorId,
      int attempt,
      CheckoutParameters parameters)
      implements PaymentCall {

    @Override
    public String idempotencyKey() {
      return purchaseId + "-" + attempt;
    }
  }

  /** Close a session that nobody may pay any more. */
  record ExpireSession(
      PurchaseId purchaseId, ConferenceId conferenceId, int attempt, String sessionId)
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
      Money amount)
      implements PaymentCall {

    @Override
    public String idempotencyKey() {
      return refundId.value();
    }
  }
}
