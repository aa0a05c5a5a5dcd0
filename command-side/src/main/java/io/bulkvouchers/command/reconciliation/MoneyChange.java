package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import java.util.Optional;

/** What a fact says about money. */
sealed interface MoneyChange {

  /** It moved. */
  record Moved(MoneyItem item) implements MoneyChange {}

  /** It moved back, so that the movement counts no more. */
  record Undone(MoneyItem item) implements MoneyChange {}

  /** Empty for facts that move nothing; money that no order explains has moved as well. */
  static Optional<MoneyChange> of(BulkPurchaseEvent event) {
    return switch (event) {
      case PaymentReceived e -> moved(e, MoneyKind.PAYMENT, e.paymentIntentId(), e.amount());
      case FlaggedForReview e ->
          e.payment()
              .flatMap(held -> moved(e, MoneyKind.PAYMENT, held.paymentIntentId(), held.amount()));
      case Refunded e -> moved(e, MoneyKind.REFUND, e.stripeRefundId(), e.amount());
      case SurplusRefunded e -> moved(e, MoneyKind.REFUND, e.stripeRefundId(), e.amount());
      case RefundBounced e ->
          Optional.of(new Undone(item(e, MoneyKind.REFUND, e.stripeRefundId(), e.amount())));
      case DisputeOpened e when e.stage() == DisputeStage.CHARGEBACK ->
          moved(e, MoneyKind.DISPUTE, e.disputeId(), e.amount());
      case SurplusDisputed e when e.stage() == DisputeStage.CHARGEBACK ->
          moved(e, MoneyKind.DISPUTE, e.disputeId(), e.amount());
      case DisputeClosed e ->
          closed(item(e, MoneyKind.DISPUTE, e.disputeId(), e.amount()), e.outcome());
      case SurplusDisputeClosed e ->
          closed(item(e, MoneyKind.DISPUTE, e.disputeId(), e.amount()), e.outcome());
      default -> Optional.empty();
    };
  }

  private static Optional<MoneyChange> closed(MoneyItem item, DisputeOutcome outcome) {
    return switch (outcome) {
      case LOST -> Optional.of(new Moved(item));
      case WON, INQUIRY_CLOSED -> Optional.of(new Undone(item));
    };
  }

  private static Optional<MoneyChange> moved(
      BulkPurchaseEvent event, MoneyKind kind, String stripeId, Money money) {
    return Optional.of(new Moved(item(event, kind, stripeId, money)));
  }

  private static MoneyItem item(
      BulkPurchaseEvent event, MoneyKind kind, String stripeId, Money money) {
    return new MoneyItem(kind, stripeId, Optional.of(event.purchaseId()), money);
  }
}
