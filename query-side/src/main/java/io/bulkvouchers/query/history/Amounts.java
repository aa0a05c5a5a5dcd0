package io.bulkvouchers.query.history;

import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.UnmatchedPayment;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import java.util.Optional;

/** The money that a fact is about: what was asked for, what moved, what was taken off. */
final class Amounts {

  private Amounts() {}

  static Optional<Money> of(Record event) {
    return switch (event) {
      case Created e -> e.unitPrice().map(price -> price.times(e.quantity()));
      case CheckoutRequested e -> Optional.of(e.parameters().total());
      case PaymentReceived e -> Optional.of(e.amount());
      case FlaggedForReview e -> e.payment().map(UnmatchedPayment::amount);
      case RefundRequested e -> Optional.of(e.amount());
      case Refunded e -> Optional.of(e.amount());
      case RefundBounced e -> Optional.of(e.amount());
      case SurplusRefunded e -> Optional.of(e.amount());
      case SurplusDisputed e -> Optional.of(e.amount());
      case SurplusDisputeClosed e -> Optional.of(e.amount());
      case DisputeOpened e -> Optional.of(e.amount());
      case DisputeClosed e -> Optional.of(e.amount());
      case VoucherRedeemed e -> Optional.of(e.discount());
      default -> Optional.empty();
    };
  }
}
