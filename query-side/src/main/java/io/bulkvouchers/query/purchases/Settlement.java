package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The money of a purchase: what came in, what went back, and each refund on its way. */
record Settlement(
    Optional<Money> paid,
    Optional<Money> refunded,
    Optional<String> paymentIntentId,
    List<Refund> refunds) {

  static Settlement none() {
    return new Settlement(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  Settlement after(BulkPurchaseEvent event) {
    return switch (event) {
      case PaymentReceived e ->
          new Settlement(
              Optional.of(e.amount()), refunded, Optional.of(e.paymentIntentId()), refunds);
      case RefundRequested e ->
          new Settlement(paid, refunded, paymentIntentId, with(Refund.requested(e)));
      case Refunded e ->
          new Settlement(
              paid, Optional.of(e.totalRefunded()), paymentIntentId, with(Refund.refunded(e)));
      case RefundFailed e -> new Settlement(paid, refunded, paymentIntentId, failed(e.refundId()));
      default -> this;
    };
  }

  private List<Refund> with(Refund refund) {
    List<Refund> all = new ArrayList<>(refunds);
    all.removeIf(
        known -> known.refundId().isPresent() && known.refundId().equals(refund.refundId()));
    all.add(refund);
    return all;
  }

  private List<Refund> failed(RefundId id) {
    return refunds.stream()
        .map(refund -> refund.refundId().equals(Optional.of(id)) ? refund.failed() : refund)
        .toList();
  }
}
