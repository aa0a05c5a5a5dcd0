package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.FailAttempt;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordCheckoutStarted;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPayment;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordPaymentPending;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the chain that something seen at Stripe belongs to, by the call that led to it. So all
 * facts from the click to the codes share one value, whoever told of them.
 */
@Component
public class Chains {

  private final CallBook calls;

  Chains(CallBook calls) {
    this.calls = calls;
  }

  /** The correlation of the call behind a report; that of the last attempt when none is named. */
  public Optional<String> of(BulkPurchaseCommand report) {
    PurchaseId purchase = report.purchaseId();
    return switch (report) {
      case RecordCheckoutStarted seen -> ofAttempt(purchase, seen.attempt());
      case RecordPayment seen -> ofAttempt(purchase, seen.payment().attempt());
      case RecordPaymentPending seen -> ofAttempt(purchase, seen.attempt());
      case FailAttempt seen -> ofAttempt(purchase, seen.attempt());
      case RecordRefund seen -> ofRefund(purchase, seen.refundId());
      case RecordRefundFailed seen -> ofRefund(purchase, seen.refundId());
      default -> calls.lastCorrelation(purchase);
    };
  }

  /** The correlation of the call of an attempt, else that of the last one. */
  public Optional<String> ofAttempt(PurchaseId purchase, int attempt) {
    return calls
        .correlation(PaymentCall.keyOfAttempt(purchase, attempt))
        .or(() -> calls.lastCorrelation(purchase));
  }

  private Optional<String> ofRefund(PurchaseId purchase, Optional<RefundId> refund) {
    return refund
        .flatMap(ours -> calls.correlation(ours.value()))
        .or(() -> calls.lastCorrelation(purchase));
  }
}
