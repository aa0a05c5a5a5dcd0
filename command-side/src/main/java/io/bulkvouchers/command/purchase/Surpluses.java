package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of money that no order explains, and that goes; no voucher is touched by it. */
final class Surpluses {

  private static final String SENT_BACK = "The money went back.";
  private static final String TAKEN = "A bank took the money.";

  private Surpluses() {}

  static Decision request(Order order, RefundSurplus command) {
    return order
        .reviews()
        .surplusFlaggedWith(command.stripeObjectId())
        .map(surplus -> request(order, surplus, command))
        .orElseGet(() -> Decision.refuse(Rule.NO_SURPLUS));
  }

  private static Decision request(Order order, Surplus surplus, RefundSurplus command) {
    if (surplus.refunds().knows(command.refundId())) {
      return Decision.nothing();
    }
    if (!surplus.disputes().contested().isZero()) {
      return Decision.refuse(Rule.DISPUTED);
    }
    RefundRequested fact =
        new RefundRequested(
            order.id(),
            command.refundId(),
            surplus.payment().paymentIntentId(),
            surplus.left(),
            Serials.none(),
            Verdicts.checked(command.reason()),
            command.actor());
    return Decision.when(
        !surplus.left().isZero(), Rule.REFUND_TOO_LARGE, () -> Decision.emit(fact));
  }

  static Decision record(Existing state, RecordRefund command) {
    Surplus surplus = state.order().reviews().surplusOf(command.paymentIntentId()).orElseThrow();
    if (surplus.refunds().counted().containsKey(command.stripeRefundId())) {
      return Decision.nothing();
    }
    Money rest = surplus.rest();
    if (!command.amount().currency().equals(rest.currency()) || command.amount().exceeds(rest)) {
      return mismatch(state.order(), command.stripeRefundId(), "at most " + rest, command.amount());
    }
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new SurplusRefunded(
            state.order().id(),
            command.refundId(),
            command.stripeRefundId(),
            command.paymentIntentId(),
            command.amount()));
    if (command.amount().equals(rest)) {
      facts.addAll(settled(state, surplus, asker(surplus, command.refundId()), SENT_BACK));
    }
    return new Decision.Accepted(List.copyOf(facts));
  }

  /** As of the order's money, but no voucher waits for it. */
  static Decision record(Existing state, ObservedDispute seen) {
    Order order = state.order();
    Surplus surplus = order.reviews().surplusOf(seen.paymentIntentId()).orElseThrow();
    return surplus.payment().amount().currency().equals(seen.amount().currency())
        ? Disputing.record(
            order,
            surplus.disputes(),
            seen,
            stage ->
                new SurplusDisputed(
                    order.id(), seen.disputeId(), seen.paymentIntentId(), seen.amount(), stage),
            end -> closed(state, surplus, seen, end))
        : Disputing.unexpected(order, seen);
  }

  private static List<BulkPurchaseEvent> closed(
      Existing state, Surplus surplus, ObservedDispute seen, DisputeOutcome outcome) {
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new SurplusDisputeClosed(
            state.order().id(), seen.disputeId(), seen.paymentIntentId(), seen.amount(), outcome));
    if (outcome == DisputeOutcome.LOST && !surplus.rest().exceeds(seen.amount())) {
      facts.addAll(settled(state, surplus, Optional.empty(), TAKEN));
    }
    return List.copyOf(facts);
  }

  private static Optional<UserId> asker(Surplus surplus, Optional<RefundId> refund) {
    return surplus.refunds().requested(refund).map(RefundRequested::actor);
  }

  private static List<BulkPurchaseEvent> settled(
      Existing state, Surplus surplus, Optional<UserId> actor, String note) {
    return state.order().reviews().open().stream()
        .filter(flag -> surplus.isAbout(flag.stripeObjectId()))
        .flatMap(flag -> Reviewing.settle(state, flag, actor, note).stream())
        .toList();
  }

  /** Stripe refused it; or it had arrived, and came back: then a person has to see it again. */
  static Decision failed(Order order, RecordRefundFailed command) {
    Surplus surplus = order.surplusOf(command).orElseThrow();
    return command
        .refundId()
        .filter(surplus.refunds().open()::containsKey)
        .map(refund -> Decision.emit(new RefundFailed(order.id(), refund, command.reason())))
        .orElseGet(
            () ->
                command
                    .stripeRefundId()
                    .flatMap(surplus.refunds()::standing)
                    .map(sent -> bounced(order, surplus, command, sent.amount()))
                    .orElseGet(Decision::nothing));
  }

  private static Decision bounced(
      Order order, Surplus surplus, RecordRefundFailed command, Money amount) {
    String refund = command.stripeRefundId().orElseThrow();
    List<BulkPurchaseEvent> facts = new ArrayList<>();
    facts.add(
        new RefundBounced(
            order.id(),
            command.refundId(),
            refund,
            amount,
            surplus.refunds().total().minus(amount),
            Serials.none(),
            command.reason()));
    if (order.reviews().openAbout(surplus.flag().stripeObjectId()).isEmpty()) {
      facts.add(flagged(order, refund, "refunded", "failed: " + command.reason()));
    }
    return new Decision.Accepted(List.copyOf(facts));
  }

  private static Decision mismatch(Order order, String object, String expected, Object seen) {
    return order.flag(flagged(order, object, expected, seen));
  }

  private static FlaggedForReview flagged(
      Order order, String object, String expected, Object seen) {
    return new FlaggedForReview(
        order.id(),
        ReviewKind.REFUND_MISMATCH,
        object,
        expected,
        seen.toString(),
        Optional.empty());
  }
}
