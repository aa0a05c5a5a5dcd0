package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ReviewEvent;
import io.bulkvouchers.events.VoucherEvent;

/** How far an order has come by itself; money that is disputed or goes back moves it nowhere. */
enum Stage {
  PENDING,
  APPROVED,
  DENIED,
  CANCELLED,
  PROCESSING,
  AWAITING_FUNDS,
  FAILED,
  PAID,
  FULFILLED;

  Stage after(BulkPurchaseEvent event) {
    return switch (event) {
      case BulkPurchaseEvent.Created _ -> PENDING;
      case BulkPurchaseEvent.Approved _ -> APPROVED;
      case BulkPurchaseEvent.Denied _ -> DENIED;
      case BulkPurchaseEvent.Cancelled _ -> CANCELLED;
      case BulkPurchaseEvent.CheckoutRequested _ -> PROCESSING;
      case BulkPurchaseEvent.PaymentPending _ -> AWAITING_FUNDS;
      case BulkPurchaseEvent.Failed _ -> FAILED;
      case BulkPurchaseEvent.PaymentReceived _ -> PAID;
      case BulkPurchaseEvent.Fulfilled _ -> FULFILLED;
      case BulkPurchaseEvent.TermsRevised _,
          BulkPurchaseEvent.CancellationRequested _,
          BulkPurchaseEvent.CheckoutStarted _,
          BulkPurchaseEvent.SessionAbandoned _,
          BulkPurchaseEvent.RefundRequested _,
          BulkPurchaseEvent.Refunded _,
          BulkPurchaseEvent.RefundFailed _,
          BulkPurchaseEvent.RefundBounced _,
          BulkPurchaseEvent.DisputeOpened _,
          BulkPurchaseEvent.DisputeClosed _,
          VoucherEvent _,
          ReviewEvent _ ->
          this;
    };
  }
}
