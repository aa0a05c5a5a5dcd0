package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One way of money back; without a refund id it was started in Stripe's own dashboard. */
record Refund(
    Optional<RefundId> refundId, Optional<String> stripeRefundId, Money amount, State state) {

  enum State {
    @JsonProperty("requested")
    REQUESTED,
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("failed")
    FAILED,
    /** It had arrived, and came back to us. */
    @JsonProperty("bounced")
    BOUNCED
  }

  static List<Refund> after(List<Refund> before, BulkPurchaseEvent event) {
    return switch (event) {
      case RefundRequested e -> with(before, requested(e));
      case Refunded e -> with(before, refunded(e));
      case RefundFailed e ->
          to(State.FAILED, before, it -> it.refundId().equals(Optional.of(e.refundId())));
      case RefundBounced e ->
          to(
              State.BOUNCED,
              before,
              it -> it.stripeRefundId().equals(Optional.of(e.stripeRefundId())));
      default -> before;
    };
  }

  private static Refund requested(RefundRequested event) {
    return new Refund(
        Optional.of(event.refundId()), Optional.empty(), event.amount(), State.REQUESTED);
  }

  private static Refund refunded(Refunded event) {
    return new Refund(
        event.refundId(), Optional.of(event.stripeRefundId()), event.amount(), State.REFUNDED);
  }

  private static List<Refund> with(List<Refund> before, Refund refund) {
    List<Refund> all = new ArrayList<>(before);
    all.removeIf(
        known -> known.refundId().isPresent() && known.refundId().equals(refund.refundId()));
    all.add(refund);
    return List.copyOf(all);
  }

  private static List<Refund> to(State state, List<Refund> before, Predicate<Refund> which) {
    return before.stream()
        .map(
            it ->
                which.test(it)
                    ? new Refund(it.refundId(), it.stripeRefundId(), it.amount(), state)
                    : it)
        .toList();
  }
}
