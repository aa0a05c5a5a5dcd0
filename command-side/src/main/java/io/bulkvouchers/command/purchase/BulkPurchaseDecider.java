package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchase.Approved;
import io.bulkvouchers.command.purchase.BulkPurchase.AwaitingFunds;
import io.bulkvouchers.command.purchase.BulkPurchase.Cancelled;
import io.bulkvouchers.command.purchase.BulkPurchase.Denied;
import io.bulkvouchers.command.purchase.BulkPurchase.Existing;
import io.bulkvouchers.command.purchase.BulkPurchase.Failed;
import io.bulkvouchers.command.purchase.BulkPurchase.Fulfilled;
import io.bulkvouchers.command.purchase.BulkPurchase.NotRequested;
import io.bulkvouchers.command.purchase.BulkPurchase.Paid;
import io.bulkvouchers.command.purchase.BulkPurchase.Pending;
import io.bulkvouchers.command.purchase.BulkPurchase.Processing;
import io.bulkvouchers.command.purchase.BulkPurchase.Refunded;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.AddVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Approve;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Cancel;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Create;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Deny;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ExtendVouchers;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Fulfill;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordDispute;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RedeemVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RefundSurplus;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReleaseVoucher;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RequestRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ResolveReview;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReviseTerms;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.StartCheckout;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.VoidVouchers;
import io.bulkvouchers.events.ReviewKind;
import java.util.Optional;

/**
 * The state diagram: every arrow is one line. What has no line is refused; what Stripe tells late
 * or again changes nothing; money that fits nowhere is flagged and never dropped.
 */
public final class BulkPurchaseDecider {

  private record On(BulkPurchase state, BulkPurchaseCommand command) {}

  private BulkPurchaseDecider() {}

  /**
   * The facts that follow from a command in a state, or the rule against it.
   *
   * @throws io.bulkvouchers.events.InvalidValue when a value of the command could never be right
   */
  public static Decision decide(BulkPurchase state, BulkPurchaseCommand command) {
    return switch (new On(state, command)) {
      case On(NotRequested _, Create c) -> Requests.create(c);
      case On(NotRequested _, _) -> Decision.refuse(Rule.NO_SUCH_PURCHASE);
      case On(Existing _, Create _) -> Decision.refuse(Rule.PURCHASE_EXISTS);
      case On(Pending(var order), ReviseTerms c) -> Requests.revise(order, c);
      case On(Pending(var order), Approve c) -> Verdicts.approve(order, c);

      case On(Pending(var order), Deny c) -> Verdicts.deny(order, c);
      case On(Approved(var order), Deny c) -> Verdicts.deny(order, c);
      case On(Failed(var order), Deny c) -> Verdicts.deny(order, c);
      case On(Processing _, Deny _) -> Decision.refuse(Rule.CHECKOUT_OPEN);
      case On(AwaitingFunds _, Deny _) -> Decision.refuse(Rule.FUNDS_ON_THEIR_WAY);

      case On(Pending(var order), Cancel c) -> Verdicts.cancel(order, c);
      case On(Approved(var order), Cancel c) -> Verdicts.cancel(order, c);
      case On(Failed(var order), Cancel c) -> Verdicts.cancel(order, c);
      case On(Processing s, Cancel c) -> Checkouts.callOff(s, c);
      case On(AwaitingFunds _, Cancel _) -> Decision.refuse(Rule.FUNDS_ON_THEIR_WAY);

      case On(Pending(var order), StartCheckout c) -> Verdicts.unapproved(order, c);
      case On(Approved(var order), StartCheckout c) -> Checkouts.begin(order, c.plan());
      case On(Failed(var order), StartCheckout c) -> Checkouts.begin(order, c.plan());
      case On(Processing s, StartCheckout _) -> Checkouts.again(s);

      case On(Processing s, RecordCheckoutStarted c) -> Checkouts.started(s, c);
      case On(AwaitingFunds s, RecordCheckoutStarted c) -> Checkouts.started(s, s.attempt(), c);
      case On(Existing s, RecordCheckoutStarted c) -> Checkouts.stray(s, c);

      case On(Processing s, FailAttempt c) -> Checkouts.fail(s, c);
      case On(AwaitingFunds s, FailAttempt c) -> Checkouts.fail(s, s.attempt(), c);
      case On(_, FailAttempt _) -> Decision.nothing();

      case On(Processing(var order, _), RecordPaymentPending c) -> Checkouts.pending(order, c);
      case On(Failed(var order), RecordPaymentPending c) -> Checkouts.pending(order, c);
      case On(_, RecordPaymentPending _) -> Decision.nothing();

      case On(Existing s, RecordPayment c) when s.order().holdsSurplus(c.payment()) ->
          Decision.nothing();
      case On(Processing(var order, _), RecordPayment c) -> Payments.receive(order, c.payment());
      case On(AwaitingFunds(var order, _, _), RecordPayment c) ->
          Payments.receive(order, c.payment());
      case On(Failed(var order), RecordPayment c) -> Payments.receive(order, c.payment());
      case On(Cancelled(var order), RecordPayment c) -> Payments.late(order, c.payment());
      case On(Denied(var order), RecordPayment c) ->
          Payments.unexpected(order, ReviewKind.PAID_AFTER_END, c.payment());
      case On(Pending(var order), RecordPayment c) ->
          Payments.unexpected(order, ReviewKind.PAYMENT_MISMATCH, c.payment());
      case On(Approved(var order), RecordPayment c) ->
          Payments.unexpected(order, ReviewKind.PAYMENT_MISMATCH, c.payment());
      case On(Paid s, RecordPayment c) -> Payments.again(s.order(), s.payment(), c.payment());
      case On(Fulfilled s, RecordPayment c) -> Payments.again(s.order(), s.funds(), c.payment());
      case On(Refunded s, RecordPayment c) ->
          Payments.again(s.order(), s.funds().payment(), c.payment());

      case On(Paid(var order, _), Fulfill c) -> Fulfillment.issue(order, c);
      case On(Approved(var order), Fulfill c) -> Fulfillment.unpaid(order, c);
      case On(Fulfilled _, Fulfill _) -> Decision.nothing();
      case On(Refunded _, Fulfill _) -> Decision.nothing();
      case On(_, Fulfill _) -> Decision.refuse(Rule.NOT_PAID);

      case On(Fulfilled s, VoidVouchers c) -> Repairs.discard(s, c);
      case On(Fulfilled s, AddVouchers c) -> Repairs.replace(s, c);

      case On(Fulfilled s, ExtendVouchers c) -> Repairs.extend(s, c);
      case On(Fulfilled s, RedeemVoucher c) -> Redeeming.redeem(s, c);
      case On(Refunded s, RedeemVoucher c) -> Redeeming.again(s, c);
      case On(Fulfilled s, ReleaseVoucher c) ->
          Redeeming.release(s.order(), s.funds(), s.vouchers(), c);
      case On(Refunded s, ReleaseVoucher c) ->
          Redeeming.release(s.order(), Optional.of(s.funds()), s.vouchers(), c);

      case On(Existing s, RefundSurplus c) -> Surpluses.request(s.order(), c);
      case On(Fulfilled s, RequestRefund c) -> MoneyBack.request(s, c);
      case On(Refunded s, RequestRefund c) -> MoneyBack.again(s, c);
      case On(Paid _, RequestRefund _) -> Decision.refuse(Rule.NOT_IN_THIS_STATE);
      case On(_, RequestRefund _) -> Decision.refuse(Rule.NOTHING_TO_REFUND);

      case On(Existing s, RecordRefund c) when s.order().holdsSurplus(c) -> Surpluses.record(s, c);
      case On(Fulfilled s, RecordRefund c) ->
          MoneyBack.record(s.order(), s.funds(), s.vouchers(), c);
      case On(Refunded s, RecordRefund c) ->
          MoneyBack.record(s.order(), Optional.of(s.funds()), s.vouchers(), c);
      case On(_, RecordRefund _) -> Decision.refuse(Rule.NOT_YET_PAID);

      case On(Existing s, RecordRefundFailed c) when s.order().holdsSurplus(c) ->
          Surpluses.failed(s.order(), c);
      case On(Fulfilled s, RecordRefundFailed c) ->
          MoneyBack.failed(s.order(), s.funds(), s.vouchers(), c);
      case On(Refunded s, RecordRefundFailed c) ->
          MoneyBack.failed(s.order(), Optional.of(s.funds()), s.vouchers(), c);
      case On(_, RecordRefundFailed _) -> Decision.nothing();

      case On(Existing s, RecordDispute c) when s.order().holdsSurplus(c.dispute()) ->
          Surpluses.record(s, c.dispute());
      case On(Fulfilled s, RecordDispute c) ->
          Disputing.record(s.order(), s.funds(), s.vouchers(), c.dispute());
      case On(Refunded s, RecordDispute c) ->
          Disputing.record(s.order(), Optional.of(s.funds()), s.vouchers(), c.dispute());
      case On(_, RecordDispute _) -> Decision.refuse(Rule.NOT_YET_PAID);

      case On(Existing s, ResolveReview c) -> Reviewing.resolve(s, c);

      case On(_, ReviseTerms _),
          On(_, Approve _),
          On(_, Deny _),
          On(_, Cancel _),
          On(_, StartCheckout _),
          On(_, VoidVouchers _),
          On(_, AddVouchers _),
          On(_, ExtendVouchers _),
          On(_, RedeemVoucher _),
          On(_, ReleaseVoucher _) ->
          Decision.refuse(Rule.NOT_IN_THIS_STATE);
    };
  }
}
