package io.bulkvouchers.query.ledger;

import java.util.Optional;

/** What to look for at Stripe. */
record StripeIds(
    Optional<String> paymentIntentId,
    Optional<String> refundId,
    Optional<String> disputeId,
    Optional<String> eventId) {

  static StripeIds ofPayment(String intent, Optional<String> event) {
    return new StripeIds(Optional.of(intent), Optional.empty(), Optional.empty(), event);
  }

  static StripeIds ofRefund(Optional<String> intent, String refund) {
    return new StripeIds(intent, Optional.of(refund), Optional.empty(), Optional.empty());
  }

  static StripeIds ofDispute(Optional<String> intent, String dispute) {
    return new StripeIds(intent, Optional.empty(), Optional.of(dispute), Optional.empty());
  }
}
