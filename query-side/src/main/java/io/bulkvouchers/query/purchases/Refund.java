package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import java.util.Optional;

/** One way of money back; without a refund id it was started in Stripe's own dashboard. */
record Refund(
    Optional<RefundId> refundId, Optional<String> stripeRefundId, Money amount, State state) {

  enum State {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("failed")
    FAILED
  }

  static Refund requested(RefundRequested event) {
    return new Refund(
        Optional.of(event.refundId()), Optional.empty(), event.amount(), State.REQUESTED);
  }

  static Refund refunded(Refunded event) {
    return new Refund(
        event.refundId(), Optional.of(event.stripeRefundId()), event.amount(), State.REFUNDED);
  }

  Refund failed() {
    return new Refund(refundId, stripeRefundId, amount, State.FAILED);
  }
}
