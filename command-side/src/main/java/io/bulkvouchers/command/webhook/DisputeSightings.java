package io.bulkvouchers.command.webhook;

import static io.bulkvouchers.command.webhook.Sightings.given;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.ObservedDispute;
import io.bulkvouchers.command.stripe.StripeDispute;
import io.bulkvouchers.command.stripe.StripeObjects;
import io.bulkvouchers.command.stripe.StripePayment;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a dispute shows: where it stands by now, whichever of its events was the hint. */
@Component
class DisputeSightings {

  private final StripeObjects stripe;

  DisputeSightings(StripeObjects stripe) {
    this.stripe = stripe;
  }

  /** A bank knows nothing of our marks: the payment carries them. */
  Sighting of(InboxEntry entry) {
    return given(
        stripe.dispute(entry.conference(), entry.objectId()),
        dispute ->
            dispute
                .paymentIntentId()
                .map(
                    intent ->
                        given(
                            stripe.payment(entry.conference(), intent),
                            payment -> seen(dispute, payment)))
                .orElseGet(() -> new Sighting.Nothing("not_ours")));
  }

  private static Sighting seen(StripeDispute dispute, StripePayment payment) {
    Optional<Sighting> ours =
        payment
            .metadata()
            .purchaseId()
            .map(
                purchase ->
                    new Sighting.Seen(
                        new BulkPurchaseCommand.RecordDispute(
                            purchase,
                            new ObservedDispute(
                                dispute.id(),
                                payment.id(),
                                dispute.amount(),
                                dispute.standing()))));
    return ours.orElseGet(() -> new Sighting.Nothing("not_ours"));
  }
}
