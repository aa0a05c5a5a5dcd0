package io.bulkvouchers.events;

import java.util.Optional;

/** A fact about money that the order does not explain: it waits for a person, or goes back. */
public sealed interface ReviewEvent extends BulkPurchaseEvent {

  /** Money does not match what we hold; the payment is there when it can be sent back. */
  record FlaggedForReview(
      PurchaseId purchaseId,
      ReviewKind kind,
      String stripeObjectId,
      String expected,
      String seen,
      Optional<UnmatchedPayment> payment)
      implements ReviewEvent {}

  /** The matter is settled: by a person, or by the money having gone back from Stripe's side. */
  record ReviewResolved(
      PurchaseId purchaseId,
      ReviewKind kind,
      String stripeObjectId,
      Optional<UserId> actor,
      String note)
      implements ReviewEvent {}

  /** Money that the order does not explain went back to who had paid it. */
  record SurplusRefunded(
      PurchaseId purchaseId,
      Optional<RefundId> refundId,
      String stripeRefundId,
      String paymentIntentId,
      Money amount)
      implements ReviewEvent {}

  /** A bank asks about money that the order does not explain, or has taken it. */
  record SurplusDisputed(
      PurchaseId purchaseId,
      String disputeId,
      String paymentIntentId,
      Money amount,
      DisputeStage stage)
      implements ReviewEvent {}

  /** The bank has decided about it; what is lost can no more be sent back. */
  record SurplusDisputeClosed(
      PurchaseId purchaseId,
      String disputeId,
      String paymentIntentId,
      Money amount,
      DisputeOutcome outcome)
      implements ReviewEvent {}
}
