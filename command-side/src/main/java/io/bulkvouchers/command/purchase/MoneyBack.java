package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.events.BulkPurchaseEvent.FlaggedForReview;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;

/**
 * The rules of money that goes back. A refund of {@code a} takes back floor(all refunded / unit
 * price) vouchers less those taken before, highest serials first (domain rule 4).
 */
final class MoneyBack {

  private MoneyBack() {}

  static Decision request(Fulfilled state, RequestRefund command) {
    if (state.payment().isEmpty()) {
      return Decision.refuse(Rule.NOTHING_TO_REFUND);
    }
    if (state.refunds().knows(command.refundId())) {
      return Decision.nothing();
    }
    PaymentReceived payment = state.payment().get();
    Money left = state.refunds().leftOf(payment.amount());
    Money amount = command.amount().orElse(left);
    if (amount.isZero() || !amount.currency().equals(left.currency()) || amount.exceeds(left)) {
      return Decision.refuse(Rule.REFUND_TOO_LARGE);
    }
    Money after = payment.amount().minus(left).plus(amount);
    return Decision.emit(
        new RefundRequested(
            state.order().id(),
            command.refundId(),
            payment.paymentIntentId(),
            amount,
            toRevoke(state, after),
            Verdicts.checked(command.reason()),
            command.actor()));
  }

  static Decision again(BulkPurchase.Refunded state, RequestRefund command) {
    return state.refunds().knows(command.refundId())
        ? Decision.nothing()
        : Decision.refuse(Rule.REFUND_TOO_LARGE);
  }

  static Decision record(Fulfilled state, RecordRefund command) {
    return state
        .payment()
        .map(payment -> record(state, payment, command))
        .orElseGet(() -> flag(state.order(), command.stripeRefundId(), "none", command.amount()));
  }

  static Decision beyond(BulkPurchase.Refunded state, RecordRefund command) {
    return state.refunds().counted().contains(command.stripeRefundId())
        ? Decision.nothing()
        : flag(state.order(), command.stripeRefundId(), "nothing more", command.amount());
  }

  private static Decision record(Fulfilled state, PaymentReceived payment, RecordRefund command) {
    if (state.refunds().counted().contains(command.stripeRefundId())) {
      return Decision.nothing();
    }
    Money rest = payment.amount().minus(state.refunds().total());
    if (!command.amount().currency().equals(rest.currency()) || command.amount().exceeds(rest)) {
      return flag(state.order(), command.stripeRefundId(), "at most " + rest, command.amount());
    }
    return Decision.emit(refunded(state, payment, command));
  }

  static Decision failed(Order order, Refunds refunds, RecordRefundFailed command) {
    if (refunds.open().containsKey(command.refundId())) {
      return Decision.emit(new RefundFailed(order.id(), command.refundId(), command.reason()));
    }
    return refunds.sent().contains(command.refundId())
        ? flag(order, command.refundId().value(), "refunded", "failed: " + command.reason())
        : Decision.nothing();
  }

  private static Refunded refunded(Fulfilled state, PaymentReceived payment, RecordRefund command) {
    Money total = state.refunds().total().plus(command.amount());
    boolean everything = total.equals(payment.amount());
    Serials revoked =
        state
            .refunds()
            .requested(command.refundId())
            .map(RefundRequested::vouchersToRevoke)
            .orElseGet(() -> toRevoke(state, total.plus(state.refunds().asked())));
    return new Refunded(
        state.order().id(),
        command.refundId(),
        command.stripeRefundId(),
        command.amount(),
        total,
        everything ? state.vouchers().live() : revoked,
        Serials.none(),
        everything ? RefundExtent.FULL : RefundExtent.PARTIAL);
  }

  private static Serials toRevoke(Fulfilled state, Money refundedAfter) {
    Serials held = state.refunds().held();
    long unit = state.order().unitPrice().map(Money::amount).orElseThrow();
    int due = (int) Math.min(refundedAfter.amount() / unit, state.order().quantity());
    int taken = state.vouchers().revoked().count() + held.count();
    return state.vouchers().live().minus(held).highest(Math.max(0, due - taken));
  }

  private static Decision flag(Order order, String object, String expected, Object seen) {
    FlaggedForReview flag =
        new FlaggedForReview(
            order.id(), ReviewKind.REFUND_MISMATCH, object, expected, seen.toString());
    return order.knows(flag) ? Decision.nothing() : Decision.emit(flag);
  }
}
