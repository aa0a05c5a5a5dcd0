package io.bulkvouchers.query.ledger;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.BulkPurchaseEvent.Refunded;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import io.bulkvouchers.events.ReviewEvent.SurplusRefunded;
import io.bulkvouchers.events.SponsorId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What has been counted of one purchase, so that nothing counts twice.
 *
 * @param paymentIntentId the payment of the order
 * @param payments every payment that came in, sorted: the same facts leave the same bytes
 * @param refunds the payment of each refund that went out, by Stripe's ids
 * @param disputed what banks have taken, by dispute
 */
record Account(
    ConferenceId conferenceId,
    Optional<SponsorId> sponsorId,
    Optional<String> paymentIntentId,
    SortedSet<String> payments,
    Map<String, String> refunds,
    Map<String, Money> disputed) {

  static Account of(Created event) {
    return new Account(
        event.conferenceId(),
        event.sponsorId(),
        Optional.empty(),
        new TreeSet<>(),
        Map.of(),
        Map.of());
  }

  Account after(BulkPurchaseEvent event) {
    return switch (event) {
      case PaymentReceived e ->
          paid(e.paymentIntentId()).withOrderPaidBy(Optional.of(e.paymentIntentId()));
      case FlaggedForReview e -> e.payment().map(it -> paid(it.paymentIntentId())).orElse(this);
      case Refunded e ->
          paymentIntentId.map(intent -> refunded(e.stripeRefundId(), intent)).orElse(this);
      case SurplusRefunded e -> refunded(e.stripeRefundId(), e.paymentIntentId());
      case DisputeOpened e when e.stage() == DisputeStage.CHARGEBACK ->
          taken(e.disputeId(), e.amount());
      case DisputeClosed e when e.outcome() == DisputeOutcome.LOST ->
          taken(e.disputeId(), e.amount());
      case DisputeClosed e -> givenBack(e.disputeId());
      case SurplusDisputed e when e.stage() == DisputeStage.CHARGEBACK ->
          taken(e.disputeId(), e.amount());
      case SurplusDisputeClosed e when e.outcome() == DisputeOutcome.LOST ->
          taken(e.disputeId(), e.amount());
      case SurplusDisputeClosed e -> givenBack(e.disputeId());
      default -> this;
    };
  }

  /** What a dispute has taken by now; nothing, in the currency of the amount, before it has. */
  Money takenBy(String disputeId, Money amount) {
    return disputed.getOrDefault(disputeId, Money.zero(amount.currency()));
  }

  /** What it will have taken: a bank that changes its currency changes nothing that is counted. */
  Money takenAfter(String disputeId, Money amount) {
    Money before = takenBy(disputeId, amount);
    return before.currency().equals(amount.currency()) ? amount : before;
  }

  private Account withOrderPaidBy(Optional<String> intent) {
    return new Account(conferenceId, sponsorId, intent, payments, refunds, disputed);
  }

  private Account paid(String intent) {
    SortedSet<String> more = new TreeSet<>(payments);
    more.add(intent);
    return new Account(conferenceId, sponsorId, paymentIntentId, more, refunds, disputed);
  }

  private Account refunded(String refund, String intent) {
    Map<String, String> more = new HashMap<>(refunds);
    more.put(refund, intent);
    return new Account(
        conferenceId, sponsorId, paymentIntentId, payments, Map.copyOf(more), disputed);
  }

  private Account taken(String disputeId, Money amount) {
    Map<String, Money> more = new HashMap<>(disputed);
    more.put(disputeId, takenAfter(disputeId, amount));
    return new Account(
        conferenceId, sponsorId, paymentIntentId, payments, refunds, Map.copyOf(more));
  }

  private Account givenBack(String disputeId) {
    Map<String, Money> fewer = new HashMap<>(disputed);
    fewer.remove(disputeId);
    return new Account(
        conferenceId, sponsorId, paymentIntentId, payments, refunds, Map.copyOf(fewer));
  }
}
