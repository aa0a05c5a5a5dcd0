package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of giving back money that no order explains; no voucher is touched by it. */
final class Surpluses {

  private static final String SENT_BACK = "The money went back.";

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
    Money rest = surplus.payment().amount().minusAtMost(surplus.refunds().total());
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
      facts.addAll(settled(state, surplus, command.refundId()));
    }
    return new Decision.Accepted(List.copyOf(facts));
  }

  private static List<BulkPurchaseEvent> settled(
      Existing state, Surplus surplus, Optional<RefundId> refund) {
    Optional<UserId> actor = surplus.refunds().requested(refund).map(RefundRequested::actor);
    return state.order().reviews().open().stream()
        .filter(flag -> surplus.isAbout(flag.stripeObjectId()))
        .flatMap(flag -> Reviewing.settle(state, flag, actor, SENT_BACK).stream())
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
