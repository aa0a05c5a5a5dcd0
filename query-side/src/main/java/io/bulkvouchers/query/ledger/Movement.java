package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.Optional;

/**
 * What one fact does to the three sums, each in minor units of the amount's currency.
 *
 * @param amount what the fact is about, never below zero
 */
record Movement(
    Kind kind,
    Money amount,
    long captured,
    long refunded,
    long disputed,
    Optional<RefundId> refundId,
    StripeIds stripe) {

  /** The money that a fact moves, given what was counted before it; empty for none. */
  static Optional<Movement> of(Account before, BulkPurchaseEvent event) {
    return switch (event) {
      case PaymentReceived e when !before.payments().contains(e.paymentIntentId()) ->
          Optional.of(
              in(
                  Kind.PAYMENT_RECEIVED,
                  e.amount(),
                  StripeIds.ofPayment(e.paymentIntentId(), e.stripeEventId())));
      case FlaggedForReview e ->
          e.payment()
              .filter(payment -> !before.payments().contains(payment.paymentIntentId()))
              .map(Movement::unmatched);
      case Refunded e ->
          Optional.of(
              back(
                  Kind.REFUNDED,
                  e.amount(),
                  e.refundId(),
                  StripeIds.ofRefund(before.paymentIntentId(), e.stripeRefundId())));
      case SurplusRefunded e ->
          Optional.of(
              back(
                  Kind.SURPLUS_REFUNDED,
                  e.amount(),
                  e.refundId(),
                  StripeIds.ofRefund(Optional.of(e.paymentIntentId()), e.stripeRefundId())));
      case RefundBounced e -> Optional.of(bounced(before, e));
      case DisputeOpened e when e.stage() == DisputeStage.CHARGEBACK ->
          Optional.of(
              dispute(
                  Kind.DISPUTE_OPENED,
                  before,
                  e.disputeId(),
                  e.amount(),
                  Optional.of(e.paymentIntentId())));
      case DisputeClosed e when e.outcome() == DisputeOutcome.LOST ->
          Optional.of(
              dispute(
                  Kind.DISPUTE_LOST, before, e.disputeId(), e.amount(), before.paymentIntentId()));
      case DisputeClosed e when before.disputed().containsKey(e.disputeId()) ->
          Optional.of(won(before, e.disputeId(), e.amount(), before.paymentIntentId()));
      case SurplusDisputed e -> surplusDisputed(before, e);
      case SurplusDisputeClosed e -> surplusDecided(before, e);
      default -> Optional.empty();
    };
  }

  /** What is ours of it in the end. */
  SignedMoney net() {
    return new SignedMoney(captured - refunded - disputed, amount.currency());
  }

  private static Movement in(Kind kind, Money amount, StripeIds stripe) {
    return new Movement(kind, amount, amount.amount(), 0, 0, Optional.empty(), stripe);
  }

  private static Movement unmatched(UnmatchedPayment payment) {
    return in(
        Kind.PAYMENT_UNMATCHED,
        payment.amount(),
        StripeIds.ofPayment(payment.paymentIntentId(), Optional.empty()));
  }

  private static Movement back(
      Kind kind, Money amount, Optional<RefundId> refundId, StripeIds stripe) {
    return new Movement(kind, amount, 0, amount.amount(), 0, refundId, stripe);
  }

  private static Movement bounced(Account before, RefundBounced event) {
    Optional<String> intent = Optional.ofNullable(before.refunds().get(event.stripeRefundId()));
    return new Movement(
        Kind.REFUND_BOUNCED,
        event.amount(),
        0,
        -event.amount().amount(),
        0,
        event.refundId(),
        StripeIds.ofRefund(intent, event.stripeRefundId()));
  }

  private static Movement dispute(
      Kind kind, Account before, String disputeId, Money amount, Optional<String> intent) {
    Money taken = before.takenAfter(disputeId, amount);
    return new Movement(
        kind,
        taken,
        0,
        0,
        taken.amount() - before.takenBy(disputeId, amount).amount(),
        Optional.empty(),
        StripeIds.ofDispute(intent, disputeId));
  }

  private static Optional<Movement> surplusDisputed(Account before, SurplusDisputed event) {
    return event.stage() == DisputeStage.CHARGEBACK
        ? Optional.of(
            dispute(
                Kind.DISPUTE_OPENED,
                before,
                event.disputeId(),
                event.amount(),
                Optional.of(event.paymentIntentId())))
        : Optional.empty();
  }

  private static Optional<Movement> surplusDecided(Account before, SurplusDisputeClosed event) {
    Optional<String> intent = Optional.of(event.paymentIntentId());
    if (event.outcome() == DisputeOutcome.LOST) {
      return Optional.of(
          dispute(Kind.DISPUTE_LOST, before, event.disputeId(), event.amount(), intent));
    }
    return before.disputed().containsKey(event.disputeId())
        ? Optional.of(won(before, event.disputeId(), event.amount(), intent))
        : Optional.empty();
  }

  private static Movement won(
      Account before, String disputeId, Money amount, Optional<String> intent) {
    Money taken = before.takenBy(disputeId, amount);
    return new Movement(
        Kind.DISPUTE_WON,
        taken,
        0,
        0,
        -taken.amount(),
        Optional.empty(),
        StripeIds.ofDispute(intent, disputeId));
  }
}
