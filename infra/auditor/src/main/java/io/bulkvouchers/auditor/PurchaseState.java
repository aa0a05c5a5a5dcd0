package io.bulkvouchers.auditor;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Approved;
import io.bulkvouchers.events.BulkPurchaseEvent.Cancelled;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.Denied;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.Failed;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.Serials;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;

/**
 * What an auditor wants to know of a purchase, folded anew here so that it does not rest on the
 * code that it is held beside.
 *
 * @param account conference and currency
 * @param phase what has happened to the order; to its money see the sums
 * @param surplus came without an order that explains it and has not gone back
 * @param vouchers those that were made and not taken back
 * @param uses items that were ordered with them
 */
record PurchaseState(
    String account,
    String phase,
    Money paid,
    Money refunded,
    Money lost,
    Money surplus,
    Serials vouchers,
    long uses) {

  static PurchaseState of(Created created) {
    Money none = Money.zero(created.currency());
    String account = created.conferenceId() + " " + created.currency();
    return new PurchaseState(account, "requested", none, none, none, none, Serials.none(), 0);
  }

  int live() {
    return vouchers.count();
  }

  PurchaseState and(BulkPurchaseEvent event) {
    return switch (event) {
      case TermsRevised priced -> in(priced.unitPrice());
      case Approved _ -> is("approved");
      case Denied _ -> is("denied");
      case Cancelled _ -> is("cancelled");
      case CheckoutRequested _ -> is("in checkout");
      case PaymentPending _ -> is("awaiting funds");
      case PaymentReceived it -> is("paid").sums(paid.plus(it.amount()), refunded, lost, surplus);
      case Fulfilled it -> is("fulfilled").with(Serials.of(it.firstSerial(), it.count()));
      case Failed _ ->
          phase.equals("in checkout") || phase.equals("awaiting funds")
              ? is("payment failed")
              : this;
      case Refunded it ->
          sums(paid, it.totalRefunded(), lost, surplus).without(it.revokedVouchers());
      case RefundBounced it ->
          sums(paid, it.totalRefunded(), lost, surplus).with(it.reinstatedVouchers());
      case DisputeOpened it -> it.stage() == DisputeStage.CHARGEBACK ? is("disputed") : this;
      case DisputeClosed it -> closed(it).without(it.revokedVouchers());
      case FlaggedForReview it ->
          it.payment()
              .filter(payment -> payment.amount().currency().equals(surplus.currency()))
              .map(payment -> sums(paid, refunded, lost, surplus.plus(payment.amount())))
              .orElse(this);
      case SurplusRefunded it -> less(it.amount());
      case SurplusDisputeClosed it ->
          it.outcome() == DisputeOutcome.LOST ? less(it.amount()) : this;
      case VouchersAdded it -> with(Serials.of(it.firstSerial(), it.count()));
      case VouchersVoided it -> without(it.vouchers());
      case VoucherRedeemed it -> used(it.items());
      case VoucherReleased it -> used(-it.items()).without(it.revokedVouchers());
      default -> this;
    };
  }

  String sentence() {
    return "%s: paid %s, refunded %s, lost in disputes %s, surplus %s, live vouchers %d, uses %d"
        .formatted(phase, paid, refunded, lost, surplus, live(), uses);
  }

  private PurchaseState closed(DisputeClosed it) {
    Money gone = it.outcome() == DisputeOutcome.LOST ? lost.plus(it.amount()) : lost;
    String next = phase.equals("disputed") ? "fulfilled" : phase;
    return is(next).sums(paid, refunded, gone, surplus);
  }

  /** A quote may be in another currency than the request, as long as no money has moved. */
  private PurchaseState in(Money price) {
    Money none = Money.zero(price.currency());
    String conference = account.substring(0, account.lastIndexOf(' '));
    return paid.isZero() && surplus.isZero()
        ? new PurchaseState(
            conference + " " + price.currency(), phase, none, none, none, none, vouchers, uses)
        : this;
  }

  private PurchaseState is(String next) {
    return new PurchaseState(account, next, paid, refunded, lost, surplus, vouchers, uses);
  }

  private PurchaseState sums(Money in, Money back, Money gone, Money held) {
    return new PurchaseState(account, phase, in, back, gone, held, vouchers, uses);
  }

  private PurchaseState less(Money returned) {
    return sums(paid, refunded, lost, surplus.minusAtMost(returned));
  }

  private PurchaseState with(Serials made) {
    return new PurchaseState(
        account, phase, paid, refunded, lost, surplus, vouchers.plus(made), uses);
  }

  private PurchaseState without(Serials taken) {
    return new PurchaseState(
        account, phase, paid, refunded, lost, surplus, vouchers.minus(taken), uses);
  }

  private PurchaseState used(int items) {
    return new PurchaseState(account, phase, paid, refunded, lost, surplus, vouchers, uses + items);
  }
}
