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
import io.bulkvouchers.events.BulkPurchaseEvent.RefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundExtent;
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
      case After(NotRequested _, BulkPurchaseEvent.Created e) -> new Pending(Order.of(e));
      case After(Existing s, BulkPurchaseEvent.FlaggedForReview e) ->
          Reviewing.with(s, s.order().flagged(e));

      case After(Pending(var order), BulkPurchaseEvent.TermsRevised e) ->
          new Pending(order.revised(e));
      case After(Pending(var order), BulkPurchaseEvent.Approved _) -> new Approved(order);
      case After(Existing s, BulkPurchaseEvent.Denied _) -> new Denied(s.order());
      case After(Existing s, BulkPurchaseEvent.Cancelled _) ->
          new Cancelled(s.order(), lastAttempt(s));

      case After(Existing s, BulkPurchaseEvent.CheckoutRequested e) ->
          new Processing(s.order(), Attempt.of(e));
      case After(Processing s, BulkPurchaseEvent.CheckoutStarted e) ->
          new Processing(s.order(), s.attempt().opened(e));
      case After(Processing s, BulkPurchaseEvent.PaymentPending _) ->
          new AwaitingFunds(s.order(), s.attempt());
      case After(Failed s, BulkPurchaseEvent.PaymentPending _) ->
          new AwaitingFunds(s.order(), s.attempt());
      case After(Processing s, BulkPurchaseEvent.Failed _) -> new Failed(s.order(), s.attempt());
      case After(AwaitingFunds s, BulkPurchaseEvent.Failed _) -> new Failed(s.order(), s.attempt());
      case After(Existing s, BulkPurchaseEvent.PaymentReceived e) -> new Paid(s.order(), e);

      case After(Paid s, BulkPurchaseEvent.Fulfilled e) ->
          new Fulfilled(s.order(), Optional.of(s.payment()), Vouchers.of(e), noRefunds(s.order()));
      case After(Approved s, BulkPurchaseEvent.Fulfilled e) ->
          new Fulfilled(s.order(), Optional.empty(), Vouchers.of(e), noRefunds(s.order()));
      case After(Fulfilled s, RefundRequested e) -> with(s, s.refunds().with(e));
      case After(Fulfilled s, RefundFailed e) -> with(s, s.refunds().with(e));
      case After(Fulfilled s, BulkPurchaseEvent.Refunded e) -> refunded(s, e);
      case After(Refunded s, RefundFailed e) ->
          new Refunded(s.order(), s.payment(), s.vouchers(), s.refunds().with(e));

      case After(var s, var e) ->
          throw new IllegalStateException(
              "A stream is broken: %s cannot follow %s"
                  .formatted(e.getClass().getSimpleName(), s.status()));
    };
  }

  private static BulkPurchase refunded(Fulfilled state, BulkPurchaseEvent.Refunded event) {
    Vouchers vouchers = state.vouchers().without(event.revokedVouchers());
    Refunds refunds = state.refunds().with(event);
    return event.extent() == RefundExtent.FULL
        ? new Refunded(state.order(), state.payment().orElseThrow(), vouchers, refunds)
        : new Fulfilled(state.order(), state.payment(), vouchers, refunds);
  }

  private static Fulfilled with(Fulfilled state, Refunds refunds) {
    return new Fulfilled(state.order(), state.payment(), state.vouchers(), refunds);
  }

  private static Refunds noRefunds(Order order) {
    return Refunds.none(Money.zero(order.currency()));
  }

  private static Optional<Attempt> lastAttempt(Existing state) {
    return state instanceof Failed failed ? Optional.of(failed.attempt()) : Optional.empty();
  }
}
