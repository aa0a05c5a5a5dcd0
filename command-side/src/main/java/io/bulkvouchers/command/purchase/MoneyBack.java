package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.FlaggedForReview;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.util.Optional;

/**
 * The rules of money that goes back. When {@code a} has gone, floor(a / unit price) vouchers go
 * with it, less those taken before, highest serials first unless the request names them (domain
 * rule 4).
 */
final class MoneyBack {

  private MoneyBack() {}

  static Decision request(Fulfilled state, RequestRefund command) {
    return state
        .funds()
        .map(funds -> request(state, funds, command))
        .orElseGet(() -> Decision.refuse(Rule.NOTHING_TO_REFUND));
  }

  private static Decision request(Fulfilled state, Funds funds, RequestRefund command) {
    if (funds.refunds().knows(command.refundId())) {
      return Decision.nothing();
    }
    if (!funds.disputes().contested().isZero()) {
      return Decision.refuse(Rule.DISPUTED);
    }
    Money left = funds.left();
    Money amount = command.amount().orElseGet(() -> worth(state.order(), command, left));
    boolean foreign = !amount.currency().equals(left.currency());
    if (foreign || amount.isZero() || amount.exceeds(left)) {
      return Decision.refuse(foreign ? Rule.OTHER_CURRENCY : Rule.REFUND_TOO_LARGE);
    }
    Money gone = funds.gone().plus(funds.refunds().asked()).plus(amount);
    Serials due = due(state.order(), funds, state.vouchers(), gone);
    Serials named = command.vouchers().orElse(due);
    if (!free(state).containsAll(named)) {
      return Decision.refuse(Rule.VOUCHERS_NOT_LIVE);
    }
    RefundRequested fact =
        new RefundRequested(
            state.order().id(),
            command.refundId(),
            funds.payment().paymentIntentId(),
            amount,
            named,
            Verdicts.checked(command.reason()),
            command.actor());
    return Decision.when(
        named.count() == due.count(), Rule.VOUCHERS_NOT_WORTH_IT, () -> Decision.emit(fact));
  }

  static Decision again(Refunded state, RequestRefund command) {
    return state.funds().refunds().knows(command.refundId())
        ? Decision.nothing()
        : Decision.refuse(Rule.REFUND_TOO_LARGE);
  }

  static Decision record(
      Order order, Optional<Funds> funds, Vouchers vouchers, RecordRefund command) {
    return funds
        .filter(money -> money.payment().paymentIntentId().equals(command.paymentIntentId()))
        .map(money -> record(order, money, vouchers, command))
        .orElseGet(() -> mismatch(order, command.stripeRefundId(), "none", command.amount()));
  }

  private static Decision record(
      Order order, Funds funds, Vouchers vouchers, RecordRefund command) {
    if (funds.refunds().counted().containsKey(command.stripeRefundId())) {
      return Decision.nothing();
    }
    Money rest = funds.payment().amount().minusAtMost(funds.gone());
    if (!command.amount().currency().equals(rest.currency()) || command.amount().exceeds(rest)) {
      return mismatch(order, command.stripeRefundId(), "at most " + rest, command.amount());
    }
    return Decision.emit(refunded(order, funds, vouchers, command));
  }

  /** Stripe refused it; or it had arrived, and came back. */
  static Decision failed(
      Order order, Optional<Funds> funds, Vouchers vouchers, RecordRefundFailed command) {
    return funds.map(money -> failed(order, money, vouchers, command)).orElseGet(Decision::nothing);
  }

  private static Decision failed(
      Order order, Funds funds, Vouchers vouchers, RecordRefundFailed command) {
    Refunds refunds = funds.refunds();
    if (refunds.requested(command.refundId()).isPresent()) {
      return Decision.emit(
          new RefundFailed(order.id(), command.refundId().orElseThrow(), command.reason()));
    }
    return command
        .stripeRefundId()
        .flatMap(
            stripeId ->
                refunds
                    .standing(stripeId)
                    .map(sent -> bounced(order, funds, vouchers, command, stripeId, sent)))
        .map(fact -> Decision.emit(fact))
        .orElseGet(Decision::nothing);
  }

  private static BulkPurchaseEvent bounced(
      Order order,
      Funds funds,
      Vouchers vouchers,
      RecordRefundFailed command,
      String stripeRefundId,
      Refunds.Sent sent) {
    Money total = funds.refunds().total().minus(sent.amount());
    int stillDue = worth(order, total.plus(funds.disputes().lost()));
    int tooMany = Math.max(0, vouchers.revoked().count() - stillDue);
    return new RefundBounced(
        order.id(),
        command.refundId(),
        stripeRefundId,
        sent.amount(),
        total,
        sent.revoked().highest(tooMany),
        command.reason());
  }

  private static BulkPurchaseEvent refunded(
      Order order, Funds funds, Vouchers vouchers, RecordRefund command) {
    Money gone = funds.gone().plus(command.amount());
    RefundExtent extent = funds.extentWhen(gone);
    Serials asked =
        funds
            .refunds()
            .requested(command.refundId())
            .map(RefundRequested::vouchersToRevoke)
            .orElseGet(() -> due(order, funds, vouchers, gone.plus(funds.refunds().asked())));
    return new BulkPurchaseEvent.Refunded(
        order.id(),
        command.refundId(),
        command.stripeRefundId(),
        command.amount(),
        funds.refunds().total().plus(command.amount()),
        extent == RefundExtent.FULL ? vouchers.live() : asked.minus(vouchers.revoked()),
        Serials.none(),
        extent);
  }

  /** What goes when this much has gone for good: everything, when all has. */
  static Serials dueWhenGone(Order order, Funds funds, Vouchers vouchers, Money gone) {
    return funds.extentWhen(gone) == RefundExtent.FULL
        ? vouchers.live()
        : due(order, funds, vouchers, gone.plus(funds.refunds().asked()));
  }

  /** The vouchers that no refund holds. */
  static Serials free(Fulfilled state) {
    Serials held = state.funds().map(funds -> funds.refunds().held()).orElseGet(Serials::none);
    return state.vouchers().live().minus(held);
  }

  private static Serials due(Order order, Funds funds, Vouchers vouchers, Money gone) {
    Serials held = funds.refunds().held();
    int taken = vouchers.revoked().plus(held).count();
    return vouchers.live().minus(held).highest(Math.max(0, worth(order, gone) - taken));
  }

  private static int worth(Order order, Money money) {
    long unit = order.unitPrice().map(Money::amount).orElseThrow();
    return (int) Math.min(money.amount() / unit, order.quantity());
  }

  private static Money worth(Order order, RequestRefund command, Money left) {
    return command
        .vouchers()
        .map(named -> order.unitPrice().orElseThrow().times(named.count()))
        .orElse(left);
  }

  private static Decision mismatch(Order order, String object, String expected, Money seen) {
    return order.flag(
        new FlaggedForReview(
            order.id(),
            ReviewKind.REFUND_MISMATCH,
            object,
            expected,
            seen.toString(),
            Optional.empty()));
  }
}
