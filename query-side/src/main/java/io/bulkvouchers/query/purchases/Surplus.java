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
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
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
 * @param stripeRefundIds what went back and has not bounced
 * @param disputes what banks ask about it, hold, or have taken
 */
record Surplus(
    ReviewKind kind,
    String stripeObjectId,
    String paymentIntentId,
    Money amount,
    Money refunded,
    State state,
    Optional<RefundId> refundId,
    List<String> stripeRefundIds,
    List<Dispute> disputes) {

  enum State {
    @JsonProperty("held")
    HELD,
    @JsonProperty("refund_requested")
    REFUND_REQUESTED,
    @JsonProperty("refunded")
    REFUNDED,
    /** A bank holds it. */
    @JsonProperty("disputed")
    DISPUTED,
    /** A bank took what had not gone back. */
    @JsonProperty("lost")
    LOST
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
              it -> it.stripeRefundIds.contains(e.stripeRefundId()),
              it -> it.bounced(e.stripeRefundId(), e.amount()));
      case SurplusDisputed e ->
          each(
              before,
              it -> it.isPaidBy(e.paymentIntentId()),
              it -> it.disputed(Dispute.ofSurplusAfter(it.disputes, e)));
      case SurplusDisputeClosed e ->
          each(
              before,
              it -> it.isPaidBy(e.paymentIntentId()),
              it -> it.disputed(Dispute.ofSurplusAfter(it.disputes, e)));
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
        List.of(),
        List.of());
  }

  private static List<Surplus> each(
      List<Surplus> before, Predicate<Surplus> which, UnaryOperator<Surplus> change) {
    return before.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
  }

  private Surplus requested(RefundId id) {
    return with(refunded, State.REFUND_REQUESTED, Optional.of(id), stripeRefundIds);
  }

  private Surplus refunded(SurplusRefunded event) {
    List<String> more =
        Stream.concat(stripeRefundIds.stream(), Stream.of(event.stripeRefundId())).toList();
    return with(refunded.plus(event.amount()), State.HELD, event.refundId(), more).atRest();
  }

  private Surplus kept() {
    return with(refunded, State.HELD, Optional.empty(), stripeRefundIds).atRest();
  }

  private Surplus bounced(String stripeRefundId, Money back) {
    List<String> fewer = stripeRefundIds.stream().filter(it -> !it.equals(stripeRefundId)).toList();
    return with(refunded.minus(back), State.HELD, Optional.empty(), fewer).atRest();
  }

  private Surplus disputed(List<Dispute> all) {
    Surplus after =
        new Surplus(
            kind,
            stripeObjectId,
            paymentIntentId,
            amount,
            refunded,
            state,
            refundId,
            stripeRefundIds,
            all);
    return state == State.REFUND_REQUESTED ? after : after.atRest();
  }

  /** Where it is when nothing is on its way back. */
  private Surplus atRest() {
    boolean held = disputes.stream().anyMatch(Dispute::isCharged);
    Money lost =
        disputes.stream()
            .filter(Dispute::isLost)
            .map(Dispute::amount)
            .reduce(Money.zero(amount.currency()), Money::plus);
    State next =
        held
            ? State.DISPUTED
            : amount.exceeds(refunded.plus(lost))
                ? State.HELD
                : lost.isZero() ? State.REFUNDED : State.LOST;
    return with(refunded, next, refundId, stripeRefundIds);
  }

  private Surplus with(
      Money total, State next, Optional<RefundId> refund, List<String> stripeRefunds) {
    return new Surplus(
        kind,
        stripeObjectId,
        paymentIntentId,
        amount,
        total,
        next,
        refund,
        stripeRefunds,
        disputes);
  }
}
