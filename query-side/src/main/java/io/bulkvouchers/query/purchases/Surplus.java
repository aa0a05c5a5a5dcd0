package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A payment that is here without an order for it.
 *
 * @param stripeObjectId what the review names that found it; by it the money is sent back
 * @param refunded what of it has gone back
 * @param refundId the way back that was asked for last, unless it failed
 */
record Surplus(
    ReviewKind kind,
    String stripeObjectId,
    String paymentIntentId,
    Money amount,
    Money refunded,
    State state,
    Optional<RefundId> refundId,
    Optional<String> stripeRefundId) {

  enum State {
    @JsonProperty("held")
    HELD,
    @JsonProperty("refund_requested")
    REFUND_REQUESTED,
    @JsonProperty("refunded")
    REFUNDED
  }

  /** The payments after one more fact: one that turns out to be the order's is none of them. */
  static List<Surplus> after(
      List<Surplus> before, BulkPurchaseEvent event, Optional<String> intentOfOrder) {
    return switch (event) {
      case FlaggedForReview e when e.payment().isPresent() ->
          flagged(before, e, e.payment().get(), intentOfOrder);
      case PaymentReceived e ->
          before.stream().filter(it -> !it.isPaidBy(e.paymentIntentId())).toList();
      case RefundRequested e ->
          each(before, it -> it.isPaidBy(e.paymentIntentId()), it -> it.requested(e.refundId()));
      case SurplusRefunded e ->
          each(before, it -> it.isPaidBy(e.paymentIntentId()), it -> it.refunded(e));
      case RefundFailed e ->
          each(before, it -> it.refundId.equals(Optional.of(e.refundId())), Surplus::kept);
      case RefundBounced e ->
          each(
              before,
              it -> it.stripeRefundId.equals(Optional.of(e.stripeRefundId())),
              it -> it.bounced(e.amount()));
      default -> before;
    };
  }

  boolean isPaidBy(String intent) {
    return paymentIntentId.equals(intent);
  }

  private static List<Surplus> flagged(
      List<Surplus> before,
      FlaggedForReview flag,
      UnmatchedPayment payment,
      Optional<String> intentOfOrder) {
    String intent = payment.paymentIntentId();
    boolean known =
        intentOfOrder.equals(Optional.of(intent))
            || before.stream().anyMatch(it -> it.isPaidBy(intent));
    return known ? before : Stream.concat(before.stream(), Stream.of(held(flag, payment))).toList();
  }

  private static Surplus held(FlaggedForReview flag, UnmatchedPayment payment) {
    return new Surplus(
        flag.kind(),
        flag.stripeObjectId(),
        payment.paymentIntentId(),
        payment.amount(),
        Money.zero(payment.amount().currency()),
        State.HELD,
        Optional.empty(),
        Optional.empty());
  }

  private static List<Surplus> each(
      List<Surplus> before, Predicate<Surplus> which, UnaryOperator<Surplus> change) {
    return before.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
  }

  private Surplus requested(RefundId id) {
    return with(refunded, State.REFUND_REQUESTED, Optional.of(id), stripeRefundId);
  }

  private Surplus refunded(SurplusRefunded event) {
    Money total = refunded.plus(event.amount());
    return with(
        total,
        amount.exceeds(total) ? State.HELD : State.REFUNDED,
        event.refundId(),
        Optional.of(event.stripeRefundId()));
  }

  private Surplus kept() {
    return with(refunded, State.HELD, Optional.empty(), stripeRefundId);
  }

  private Surplus bounced(Money back) {
    return with(refunded.minus(back), State.HELD, Optional.empty(), Optional.empty());
  }

  private Surplus with(
      Money total, State next, Optional<RefundId> refund, Optional<String> stripeRefund) {
    return new Surplus(
        kind, stripeObjectId, paymentIntentId, amount, total, next, refund, stripeRefund);
  }
}
