package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundBounced;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.receipts.Receipt.ReceiptKind;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact that a paper is about.
 *
 * @param source what names the movement at Stripe, so that it has one paper
 * @param place among all facts of the store
 */
record Issue(
    String purchase, ReceiptKind kind, String source, Money amount, Instant time, long place) {

  /** What names the movement, whoever tells of it. */
  record Key(String purchase, ReceiptKind kind, String source) {}

  static Optional<Issue> of(Fact fact) {
    return switch (fact.event()) {
      case PaymentReceived e ->
          Optional.of(of(fact, ReceiptKind.RECEIPT, e.paymentIntentId(), e.amount()));
      case Refunded e ->
          Optional.of(of(fact, ReceiptKind.CREDIT_NOTE, e.stripeRefundId(), e.amount()));
      case RefundBounced e ->
          Optional.of(of(fact, ReceiptKind.CREDIT_NOTE_REVERSAL, e.stripeRefundId(), e.amount()));
      default -> Optional.empty();
    };
  }

  Key key() {
    return new Key(purchase, kind, source);
  }

  private static Issue of(Fact fact, ReceiptKind kind, String source, Money amount) {
    return new Issue(
        fact.streamId(), kind, source, amount, fact.envelope().time(), fact.envelope().position());
  }
}
