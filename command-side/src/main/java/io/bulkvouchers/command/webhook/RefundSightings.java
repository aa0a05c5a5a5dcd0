package io.bulkvouchers.command.webhook;

import static io.bulkvouchers.command.webhook.Sightings.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.stripe.StripeObjects;
import io.bulkvouchers.command.stripe.StripeRefund;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.RefundId;
import java.util.ArrayList;
import java.util.List;
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
        refunds -> all(entry, refunds));
  }

  private Sighting all(InboxEntry entry, List<StripeRefund> refunds) {
    List<BulkPurchaseCommand> commands = new ArrayList<>();
    for (StripeRefund refund : refunds) {
      switch (ofOne(entry, refund)) {
        case Sighting.Seen(var seen) -> commands.addAll(seen);
        case Sighting.Nothing(String outcome) -> {}
        case Sighting.Unclear unclear -> {
          return unclear;
        }
        case Sighting.Strange strange -> {
          return strange;
        }
      }
    }
    return new Sighting.Seen(List.copyOf(commands));
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
          Sighting.Seen.of(
              new BulkPurchaseCommand.RecordRefund(purchase, id, refund.id(), refund.amount()));
      case FAILED ->
          id.map(ours -> failed(refund, purchase, ours))
              .orElseGet(() -> new Sighting.Strange("refund_of_the_dashboard_failed"));
    };
  }

  private static Sighting failed(StripeRefund refund, PurchaseId purchase, RefundId id) {
    return Sighting.Seen.of(
        new BulkPurchaseCommand.RecordRefundFailed(
            purchase, id, refund.failureReason().orElse("failed")));
  }
}
