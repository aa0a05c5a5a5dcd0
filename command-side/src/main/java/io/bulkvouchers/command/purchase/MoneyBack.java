package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.Serials;
import java.util.Optional;

/** The rules of money that goes back, and takes vouchers with it (domain rule 4). */
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
    Serials due = Takings.wanted(state.order(), funds, state.vouchers(), amount);
    Serials named = command.vouchers().orElse(due);
    Serials missing = named.minus(Takings.free(funds, state.vouchers()));
    if (missing.count() > 0) {
      return Decision.refuse(Rule.VOUCHERS_NOT_LIVE, missing);
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
        .orElseGet(() -> Decision.refuse(Rule.NOT_YET_PAID));
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
    Money gone = total.plus(funds.disputes().lost());
    return new RefundBounced(
        order.id(),
        command.refundId(),
        stripeRefundId,
        sent.amount(),
        total,
        Takings.givenBack(order, vouchers, sent.revoked(), gone),
        command.reason());
  }

  private static BulkPurchaseEvent refunded(
      Order order, Funds funds, Vouchers vouchers, RecordRefund command) {
    Money gone = funds.gone().plus(command.amount());
    Serials named =
        funds
            .refunds()
            .requested(command.refundId())
            .map(RefundRequested::vouchersToRevoke)
            .orElseGet(Serials::none);
    Serials taken = Takings.taken(order, funds, vouchers, named, gone);
    return new BulkPurchaseEvent.Refunded(
        order.id(),
        command.refundId(),
        command.stripeRefundId(),
        command.amount(),
        funds.refunds().total().plus(command.amount()),
        taken,
        Takings.spared(order, funds, vouchers, taken, gone),
        funds.extentWhen(gone));
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
