package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The money of a purchase: what came in, what went back, what banks dispute, and what is here
 * without an order.
 *
 * @param refunded absent when nothing of it is gone
 */
record Settlement(
    Optional<Money> paid,
    Optional<Money> refunded,
    Optional<String> paymentIntentId,
    List<Refund> refunds,
    List<Dispute> disputes,
    List<Surplus> surplus) {

  static Settlement none() {
    return new Settlement(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
  }

  Settlement after(BulkPurchaseEvent event) {
    Optional<PaymentReceived> payment =
        event instanceof PaymentReceived received ? Optional.of(received) : Optional.empty();
    Optional<String> intent =
        payment.map(PaymentReceived::paymentIntentId).or(this::paymentIntentId);
    return new Settlement(
        payment.map(PaymentReceived::amount).or(this::paid),
        refundedAfter(event),
        intent,
        isOfSurplus(event) ? refunds : Refund.after(refunds, event),
        Dispute.after(disputes, event),
        Surplus.after(surplus, event, intent));
  }

  /** Whether a bank holds money back that is not decided yet. */
  boolean isCharged() {
    return disputes.stream().anyMatch(Dispute::isCharged);
  }

  /** How much of what was paid is gone: refunded, or lost to a dispute; empty for nothing. */
  Optional<RefundExtent> gone() {
    return Stream.concat(refunded.stream(), lost())
        .reduce(Money::plus)
        .map(
            gone ->
                paid.filter(all -> all.exceeds(gone)).isPresent()
                    ? RefundExtent.PARTIAL
                    : RefundExtent.FULL);
  }

  /** A bank may reckon in a currency of its own, which says nothing about ours. */
  private Stream<Money> lost() {
    return disputes.stream()
        .filter(Dispute::isLost)
        .map(Dispute::amount)
        .filter(amount -> paid.filter(all -> all.currency().equals(amount.currency())).isPresent());
  }

  private Optional<Money> refundedAfter(BulkPurchaseEvent event) {
    return switch (event) {
      case Refunded e -> Optional.of(e.totalRefunded()).filter(total -> !total.isZero());
      case RefundBounced e when isOfOrder(e.stripeRefundId()) ->
          Optional.of(e.totalRefunded()).filter(total -> !total.isZero());
      default -> refunded;
    };
  }

  private boolean isOfOrder(String stripeRefundId) {
    return refunds.stream().anyMatch(it -> it.stripeRefundId().equals(Optional.of(stripeRefundId)));
  }

  private boolean isOfSurplus(BulkPurchaseEvent event) {
    return event instanceof RefundRequested request
        && surplus.stream().anyMatch(it -> it.isPaidBy(request.paymentIntentId()));
  }
}
