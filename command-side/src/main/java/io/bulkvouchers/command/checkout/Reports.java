package io.bulkvouchers.command.checkout;

import io.bulkvouchers.command.checkout.PaymentCall.OpenSession;
import io.bulkvouchers.command.checkout.PaymentCall.Refund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.events.FailureReason;
import java.util.Optional;

/** What the purchase is told of what was seen at Stripe; empty where there is nothing to tell. */
final class Reports {

  private Reports() {}

  static Optional<BulkPurchaseCommand> of(OpenSession call, SessionSight sight) {
    return switch (sight) {
      case SessionSight.Open() -> Optional.empty();
      case SessionSight.Expired() -> failed(call, FailureReason.CHECKOUT_EXPIRED);
      case SessionSight.FundsFailed() -> failed(call, FailureReason.PAYMENT_FAILED);
      case SessionSight.AwaitingFunds(String intent) ->
          Optional.of(new RecordPaymentPending(call.purchaseId(), call.attempt(), intent));
      case SessionSight.Paid(var payment) ->
          Optional.of(new RecordPayment(call.purchaseId(), payment));
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
                  sight.amount()));
      case FAILED ->
          Optional.of(new RecordRefundFailed(call.purchaseId(), call.refundId(), sight.reason()));
    };
  }

  private static Optional<BulkPurchaseCommand> failed(OpenSession call, FailureReason reason) {
    return Optional.of(new FailAttempt(call.purchaseId(), call.attempt(), reason));
  }
}
