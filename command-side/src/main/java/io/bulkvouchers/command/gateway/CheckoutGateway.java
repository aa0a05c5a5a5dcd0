package io.bulkvouchers.command.gateway;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.util.Optional;

/** What the checkout needs of a payment provider. Nothing here throws for the other side's sake. */
public interface CheckoutGateway {

  /** Opens the session of an attempt, or answers the one that this call opened before. */
  Answer<CheckoutSession> open(PaymentCall.OpenSession call);

  /**
   * Looks for the session of an attempt among all that exist, without sending anything that could
   * open one.
   *
   * @param since when the call was wanted; nothing older is looked at
   */
  Answer<Optional<CheckoutSession>> find(PaymentCall.OpenSession call, Instant since);

  /** Closes a session, or tells what it had become before: it may have been paid meanwhile. */
  Answer<SessionSight> expire(PaymentCall.ExpireSession call);

  /** What became of a session that was opened for a purchase. */
  Answer<SessionSight> look(ConferenceId conference, PurchaseId purchase, String sessionId);

  /** Sends money back, or answers the refund that this call made before. */
  Answer<RefundSight> refund(PaymentCall.Refund call);

  /** Looks for a refund among all of its payment, without sending money. */
  Answer<Optional<RefundSight>> find(PaymentCall.Refund call);

  /** What became of a refund. */
  Answer<RefundSight> lookAtRefund(ConferenceId conference, String stripeRefundId);
}
