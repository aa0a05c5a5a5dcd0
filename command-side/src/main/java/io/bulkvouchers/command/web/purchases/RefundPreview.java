package io.bulkvouchers.command.web.purchases;

import io.bulkvouchers.command.aggregate.Outcome;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Funds;
import io.bulkvouchers.command.web.request.CommandAnswer;
import io.bulkvouchers.events.BulkPurchaseEvent.RefundRequested;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PurchaseId;
import org.springframework.http.ResponseEntity;

/**
 * What a refund would do.
 *
 * @param version that the preview is of: the refund names it in If-Match
 * @param vouchers that would be revoked
 * @param redeemed used before, which would stay though their money goes
 * @param left what could still be refunded after it
 */
record RefundPreview(
    String id, long version, Money amount, SerialsAnswer vouchers, int redeemed, Money left) {

  static ResponseEntity<RefundPreview> of(PurchaseId id, Outcome outcome) {
    RefundRequested refund =
        outcome.facts().stream()
            .filter(RefundRequested.class::isInstance)
            .map(RefundRequested.class::cast)
            .findFirst()
            .orElseThrow();
    long version = outcome.version() - outcome.facts().size();
    return ResponseEntity.ok()
        .eTag(CommandAnswer.tag(version))
        .body(
            new RefundPreview(
                id.value(),
                version,
                refund.amount(),
                SerialsAnswer.of(refund.vouchersToRevoke()),
                redeemed(outcome.state(), refund),
                left(outcome.state(), refund)));
  }

  private static int redeemed(BulkPurchase after, RefundRequested refund) {
    return after instanceof BulkPurchase.Fulfilled fulfilled
        ? fulfilled.sparedBy(refund).count()
        : 0;
  }

  private static Money left(BulkPurchase after, RefundRequested refund) {
    return after instanceof BulkPurchase.Fulfilled fulfilled
        ? fulfilled.funds().map(Funds::left).orElseThrow()
        : Money.zero(refund.amount().currency());
  }
}
