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
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.CancellationRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentPending;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.BulkPurchaseEvent.SessionAbandoned;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.RefundExtent;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.VoucherEvent.VoucherRedeemed;
import io.bulkvouchers.events.VoucherEvent.VoucherReleased;
import io.bulkvouchers.events.VoucherEvent.VouchersAdded;
import io.bulkvouchers.events.VoucherEvent.VouchersExtended;
import io.bulkvouchers.events.VoucherEvent.VouchersVoided;
import java.util.Optional;

/** Where the facts lead: takes whatever the decider gives, and never judges. */
public final class BulkPurchaseHistory {

  private record After(BulkPurchase state, BulkPurchaseEvent event) {}

  private BulkPurchaseHistory() {}

  /**
   * The state after one more fact.
   *
   * @throws IllegalStateException when the fact cannot follow the state: the stream is broken
   */
  public static BulkPurchase evolve(BulkPurchase state, BulkPurchaseEvent event) {
    return switch (new After(state, event)) {
      case After(NotRequested _, Created e) -> new Pending(Order.of(e));
      case After(Pending(var order), TermsRevised e) -> new Pending(order.with(e));
      case After(Pending(var order), BulkPurchaseEvent.Approved _) -> new Approved(order);
      case After(Existing s, BulkPurchaseEvent.Denied _) -> new Denied(s.order());
      case After(Existing s, BulkPurchaseEvent.Cancelled _) -> new Cancelled(s.order());

      case After(Existing s, CheckoutRequested e) ->
          new Processing(s.order().with(attempts(s).with(e)), Optional.empty());
      case After(Processing s, CancellationRequested e) ->
          new Processing(s.order(), Optional.of(e));
      case After(Existing s, CheckoutStarted e) -> s.with(s.order().with(attempts(s).with(e)));
      case After(Existing s, SessionAbandoned e) -> s.with(s.order().with(attempts(s).with(e)));
      case After(Existing s, BulkPurchaseEvent.Failed e) ->
          new Failed(s.order().with(attempts(s).with(e)));
      case After(Processing s, PaymentPending e) ->
          new AwaitingFunds(s.order().with(attempts(s).with(e)), e, s.cancellation());
      case After(Existing s, PaymentPending e) ->
          new AwaitingFunds(s.order().with(attempts(s).with(e)), e, Optional.empty());
      case After(Existing s, PaymentReceived e) -> new Paid(s.order().with(attempts(s).with(e)), e);

      case After(Paid s, BulkPurchaseEvent.Fulfilled e) ->
          new Fulfilled(s.order(), Optional.of(Funds.of(s.payment())), Vouchers.of(e));
      case After(Approved s, BulkPurchaseEvent.Fulfilled e) ->
          new Fulfilled(s.order(), Optional.empty(), Vouchers.of(e));
      case After(Fulfilled s, VouchersVoided e) -> with(s, s.vouchers().voiding(e.vouchers()));
      case After(Fulfilled s, VouchersAdded e) -> with(s, s.vouchers().with(e));
      case After(Fulfilled s, VouchersExtended e) -> with(s, s.vouchers().with(e));
      case After(Fulfilled s, VoucherRedeemed e) -> with(s, s.vouchers().with(e));
      case After(Fulfilled s, VoucherReleased e) -> with(s, s.vouchers().with(e));
      case After(Refunded s, VoucherReleased e) ->
          new Refunded(s.order(), s.funds(), s.vouchers().with(e));

      case After(Existing s, FlaggedForReview e) -> s.with(s.order().with(reviews(s).with(e)));
      case After(Existing s, ReviewResolved e) -> s.with(s.order().with(reviews(s).with(e)));
      case After(Existing s, SurplusRefunded e) ->
          s.with(s.order().with(reviews(s).refunding(e.paymentIntentId(), it -> it.with(e))));
      case After(Existing s, SurplusDisputed e) ->
          s.with(s.order().with(reviews(s).disputing(e.paymentIntentId(), it -> it.with(e))));
      case After(Existing s, SurplusDisputeClosed e) ->
          s.with(s.order().with(reviews(s).disputing(e.paymentIntentId(), it -> it.with(e))));
      case After(Existing s, RefundRequested e)
          when reviews(s).surplusOf(e.paymentIntentId()).isPresent() ->
          s.with(s.order().with(reviews(s).refunding(e.paymentIntentId(), it -> it.with(e))));
      case After(Existing s, RefundFailed e) when reviews(s).surplusOf(e.refundId()).isPresent() ->
          s.with(s.order().with(reviews(s).refunding(e.refundId(), it -> it.with(e))));

      case After(Existing s, RefundBounced e)
          when reviews(s).surplusSentBy(e.stripeRefundId()).isPresent() ->
          s.with(s.order().with(reviews(s).bouncing(e)));

      case After(Fulfilled s, RefundRequested e) ->
          money(s, funds(s).with(funds(s).refunds().with(e)), s.vouchers());
      case After(Existing s, RefundFailed e) ->
          money(s, funds(s).with(funds(s).refunds().with(e)), vouchers(s));
      case After(Existing s, BulkPurchaseEvent.Refunded e) ->
          money(
              s,
              funds(s).with(funds(s).refunds().with(e)),
              vouchers(s).without(e.revokedVouchers()));
      case After(Existing s, RefundBounced e) ->
          money(
              s,
              funds(s).with(funds(s).refunds().with(e)),
              vouchers(s).reinstated(e.reinstatedVouchers()));
      case After(Existing s, DisputeOpened e) ->
          money(s, funds(s).with(funds(s).disputes().with(e)), vouchers(s));
      case After(Existing s, DisputeClosed e) ->
          money(
              s,
              funds(s).with(funds(s).disputes().with(e)),
              vouchers(s).without(e.revokedVouchers()));

      case After(var s, var e) -> throw broken(s, e);
    };
  }

  /** All that was paid has gone, or not: the one question that money asks of the state. */
  private static BulkPurchase money(Existing state, Funds funds, Vouchers vouchers) {
    return funds.extentWhen(funds.gone()) == RefundExtent.FULL
        ? new Refunded(state.order(), funds, vouchers)
        : new Fulfilled(state.order(), Optional.of(funds), vouchers);
  }

  private static Fulfilled with(Fulfilled state, Vouchers vouchers) {
    return new Fulfilled(state.order(), state.funds(), vouchers);
  }

  private static Attempts attempts(Existing state) {
    return state.order().attempts();
  }

  private static Reviews reviews(Existing state) {
    return state.order().reviews();
  }

  private static Funds funds(Existing state) {
    return switch (state) {
      case Fulfilled s ->
          s.funds().orElseThrow(() -> new IllegalStateException("Nothing was paid"));
      case Refunded s -> s.funds();
      default ->
          throw new IllegalStateException("A stream is broken: no money in " + state.status());
    };
  }

  private static Vouchers vouchers(Existing state) {
    return switch (state) {
      case Fulfilled s -> s.vouchers();
      case Refunded s -> s.vouchers();
      default ->
          throw new IllegalStateException("A stream is broken: no codes in " + state.status());
    };
  }

  private static IllegalStateException broken(BulkPurchase state, BulkPurchaseEvent event) {
    return new IllegalStateException(
        "A stream is broken: %s cannot follow %s"
            .formatted(event.getClass().getSimpleName(), state.status()));
  }
}
