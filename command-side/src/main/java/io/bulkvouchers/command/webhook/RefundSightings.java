package io.bulkvouchers.command.webhook;

import static io.bulkvouchers.command.webhook.Sightings.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.stripe.StripeObjects;
import io.bulkvouchers.command.stripe.StripeRefund;
import io.bulkvouchers.command.stripe.UnknownWord;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What refunds show: each by its own id, never the cumulative sum of the charge. */
@Component
class RefundSightings {

  private final StripeObjects stripe;

  RefundSightings(StripeObjects stripe) {
    this.stripe = stripe;
  }

  Sighting ofRefund(InboxEntry entry) {
    return given(
        stripe.refund(entry.conference(), entry.objectId()), refund -> ofOne(entry, refund));
  }

  Sighting ofCharge(InboxEntry entry) {
    return given(
        stripe.refundsOfCharge(entry.conference(), entry.objectId()),
        refunds ->
            new Sighting.Several(refunds.stream().map(refund -> read(entry, refund)).toList()));
  }

  /** One that nobody understands does not hide the others of its charge. */
  private Sighting read(InboxEntry entry, StripeRefund refund) {
    try {
      return ofOne(entry, refund);
    } catch (UnknownWord word) {
      return Sighting.Strange.of(word);
    }
  }

  /** One made in Stripe's own dashboard carries no purchase: its payment does. */
  private Sighting ofOne(InboxEntry entry, StripeRefund refund) {
    Optional<PurchaseId> ours = refund.metadata().purchaseId();
    return ours.isPresent() ? seen(refund, ours.get()) : byPayment(entry, refund);
  }

  private Sighting byPayment(InboxEntry entry, StripeRefund refund) {
    Optional<String> intent = refund.paymentIntentId();
    if (intent.isEmpty()) {
      return new Sighting.Nothing("not_ours");
    }
    return given(
        stripe.payment(entry.conference(), intent.get()),
        payment ->
            payment
                .metadata()
                .purchaseId()
                .map(purchase -> seen(refund, purchase))
                .orElseGet(() -> new Sighting.Nothing("not_ours")));
  }

  private static Sighting seen(StripeRefund refund, PurchaseId purchase) {
    Optional<RefundId> id = refund.metadata().refundId();
    return switch (refund.progress()) {
      case PENDING -> new Sighting.Nothing("refund_pending");
      case SUCCEEDED ->
          refund
              .paymentIntentId()
              .<Sighting>map(
                  intent ->
                      new Sighting.Seen(
                          new BulkPurchaseCommand.RecordRefund(
                              purchase, id, refund.id(), intent, refund.amount())))
              .orElseGet(() -> new Sighting.Strange("refund_without_payment"));
      case FAILED ->
          new Sighting.Seen(
              new BulkPurchaseCommand.RecordRefundFailed(
                  purchase, id, Optional.of(refund.id()), refund.failureReason().orElse("failed")));
    };
  }
}
