package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall.Refund;
import io.bulkvouchers.command.gateway.RefundSight;
import io.bulkvouchers.command.gateway.SessionSight;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.events.FailureReason;
import io.bulkvouchers.events.PurchaseId;
import java.util.Optional;

/** What the purchase is told of what was seen at Stripe; empty where there is nothing to tell. */
final class Reports {

  private Reports() {}

  static Optional<BulkPurchaseCommand> of(
      PurchaseId purchase, int attempt, String sessionId, SessionSight sight) {
    return switch (sight) {
      case SessionSight.Open() -> Optional.empty();
      case SessionSight.Expired() ->
          failed(purchase, attempt, sessionId, FailureReason.CHECKOUT_EXPIRED);
      case SessionSight.FundsFailed() ->
          failed(purchase, attempt, sessionId, FailureReason.PAYMENT_FAILED);
      case SessionSight.AwaitingFunds(String intent) ->
          Optional.of(new RecordPaymentPending(purchase, attempt, sessionId, intent));
      case SessionSight.Paid(var payment) -> Optional.of(new RecordPayment(purchase, payment));
    };
  }

  static Optional<BulkPurchaseCommand> of(Refund call, RefundSight sight) {
    return switch (sight.progress()) {
      case PENDING -> Optional.empty();
      case SUCCEEDED ->
          Optional.of(
              new RecordRefund(
                  call.purchaseId(),
                  Optional.of(call.refundId()),
                  sight.stripeRefundId(),
                  call.paymentIntentId(),
                  sight.amount()));
      case FAILED ->
          Optional.of(
              new RecordRefundFailed(
                  call.purchaseId(),
                  Optional.of(call.refundId()),
                  Optional.of(sight.stripeRefundId()),
                  sight.reason()));
    };
  }

  private static Optional<BulkPurchaseCommand> failed(
      PurchaseId purchase, int attempt, String sessionId, FailureReason reason) {
    return Optional.of(new FailAttempt(purchase, attempt, Optional.of(sessionId), reason));
  }
}
