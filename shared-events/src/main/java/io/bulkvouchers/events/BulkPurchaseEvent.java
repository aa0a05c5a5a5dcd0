package io.bulkvouchers.events;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A fact in the life of one purchase. Facts hold ids, never personal data, never a code, never a
 * key; once written they are kept for ever, so a component is added only as an optional one.
 */
public sealed interface BulkPurchaseEvent
    permits BulkPurchaseEvent.Created,
        BulkPurchaseEvent.TermsRevised,
        BulkPurchaseEvent.Approved,
        BulkPurchaseEvent.Denied,
        BulkPurchaseEvent.Cancelled,
        BulkPurchaseEvent.CancellationRequested,
        BulkPurchaseEvent.CheckoutRequested,
        BulkPurchaseEvent.CheckoutStarted,
        BulkPurchaseEvent.SessionAbandoned,
        BulkPurchaseEvent.PaymentPending,
        BulkPurchaseEvent.PaymentReceived,
        BulkPurchaseEvent.Fulfilled,
        BulkPurchaseEvent.Failed,
        BulkPurchaseEvent.RefundRequested,
        BulkPurchaseEvent.Refunded,
        BulkPurchaseEvent.RefundFailed,
        BulkPurchaseEvent.RefundBounced,
        BulkPurchaseEvent.DisputeOpened,
        BulkPurchaseEvent.DisputeClosed,
        VoucherEvent,
        ReviewEvent {

  /** The stream that the fact belongs to. */
  PurchaseId purchaseId();

  /** A purchase was asked for; without a unit price it waits for a quote. */
  record Created(
      PurchaseId purchaseId,
      ConferenceId conferenceId,
      Optional<SponsorId> sponsorId,
      List<ProductId> productIds,
      int quantity,
      Currency currency,
      Optional<Money> unitPrice,
      VoucherTerms terms,
      ApprovalPolicy approvalPolicy,
      String description,
      UserId requesterId)
      implements BulkPurchaseEvent {}

  /** The organizer priced or changed a request that nobody had approved or paid. */
  record TermsRevised(
      PurchaseId purchaseId, Money unitPrice, VoucherTerms terms, String description, UserId actor)
      implements BulkPurchaseEvent {}

  /** An organizer agreed; the reason is there when she approved her own request. */
  record Approved(PurchaseId purchaseId, UserId actor, Optional<String> overrideReason)
      implements BulkPurchaseEvent {}

  /** An organizer said no. */
  record Denied(PurchaseId purchaseId, UserId actor, String reason) implements BulkPurchaseEvent {}

  /** A person called it off. */
  record Cancelled(PurchaseId purchaseId, UserId actor, String reason)
      implements BulkPurchaseEvent {}

  /** A person calls a purchase off whose checkout is open: its session has to be expired first. */
  record CancellationRequested(PurchaseId purchaseId, int attempt, UserId actor, String reason)
      implements BulkPurchaseEvent {}

  /** The buyer asked to pay; stored before Stripe is called. */
  record CheckoutRequested(PurchaseId purchaseId, int attempt, CheckoutParameters parameters)
      implements BulkPurchaseEvent {}

  /** Stripe opened a session. */
  record CheckoutStarted(
      PurchaseId purchaseId, int attempt, String sessionId, String url, Instant expiresAt)
      implements BulkPurchaseEvent {}

  /** Nobody may pay this session any more: another one counts, or none does. */
  record SessionAbandoned(PurchaseId purchaseId, int attempt, String sessionId)
      implements BulkPurchaseEvent {}

  /**
   * The session is completed, the money on its way (a bank debit); older facts lack the session.
   */
  record PaymentPending(
      PurchaseId purchaseId, int attempt, String paymentIntentId, Optional<String> sessionId)
      implements BulkPurchaseEvent {}

  /** The money is there and matches; older facts lack the session, found ones the event. */
  record PaymentReceived(
      PurchaseId purchaseId,
      int attempt,
      String paymentIntentId,
      Money amount,
      Optional<String> stripeEventId,
      Optional<String> sessionId)
      implements BulkPurchaseEvent {}

  /** Codes exist: this is all it takes to derive each of them with the key set. */
  record Fulfilled(
      PurchaseId purchaseId,
      int firstSerial,
      int count,
      String prefix,
      int codeKeyId,
      String salt,
      int schemeVersion,
      VoucherTerms terms,
      List<ProductId> productIds)
      implements BulkPurchaseEvent {}

  /** An attempt ended without money; another may follow. */
  record Failed(PurchaseId purchaseId, int attempt, FailureReason reason)
      implements BulkPurchaseEvent {}

  /** Our side starts a refund; the vouchers it will revoke cannot be used from here on. */
  record RefundRequested(
      PurchaseId purchaseId,
      RefundId refundId,
      String paymentIntentId,
      Money amount,
      Serials vouchersToRevoke,
      String reason,
      UserId actor)
      implements BulkPurchaseEvent {}

  /**
   * The money went back; without a refund id it was refunded in Stripe's own dashboard.
   *
   * @param redeemedBefore used vouchers that stay though their money goes: all used ones when all
   *     money has gone, else as many as were to be taken and are not, the highest first
   */
  record Refunded(
      PurchaseId purchaseId,
      Optional<RefundId> refundId,
      String stripeRefundId,
      Money amount,
      Money totalRefunded,
      Serials revokedVouchers,
      Serials redeemedBefore,
      RefundExtent extent)
      implements BulkPurchaseEvent {}

  /** Stripe refused a refund; the vouchers that it held live again. */
  record RefundFailed(PurchaseId purchaseId, RefundId refundId, String reason)
      implements BulkPurchaseEvent {}

  /** A refund that had been counted came back to us; the vouchers that it took live again. */
  record RefundBounced(
      PurchaseId purchaseId,
      Optional<RefundId> refundId,
      String stripeRefundId,
      Money amount,
      Money totalRefunded,
      Serials reinstatedVouchers,
      String reason)
      implements BulkPurchaseEvent {}

  /** The buyer's bank asks, or has taken the money back: only then do the vouchers wait. */
  record DisputeOpened(
      PurchaseId purchaseId,
      String disputeId,
      String paymentIntentId,
      Money amount,
      DisputeStage stage)
      implements BulkPurchaseEvent {}

  /**
   * A dispute is decided; suspended vouchers live again, or are revoked when it was lost.
   *
   * @param redeemedBefore as of {@link Refunded}
   */
  record DisputeClosed(
      PurchaseId purchaseId,
      String disputeId,
      Money amount,
      DisputeOutcome outcome,
      Serials revokedVouchers,
      Serials redeemedBefore,
      RefundExtent extent)
      implements BulkPurchaseEvent {}
}
