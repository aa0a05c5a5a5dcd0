package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the buyer's bank asks or has taken, by dispute id: each counts once however often told. */
public record Disputes(Map<String, Open> open, Map<String, Closed> closed, Money zero) {

  /** A dispute that the bank has not decided. */
  public record Open(Money amount, DisputeStage stage) {}

  /** A dispute that is over. */
  public record Closed(Money amount, DisputeOutcome outcome) {}

  static Disputes none(Money zero) {
    return new Disputes(Map.of(), Map.of(), zero);
  }

  /** What the bank holds until it has decided. */
  public Money contested() {
    return open.values().stream()
        .filter(dispute -> dispute.stage() == DisputeStage.CHARGEBACK)
        .map(Open::amount)
        .reduce(zero, Money::plus);
  }

  /** What the bank took for good. */
  public Money lost() {
    return closed.values().stream()
        .filter(dispute -> dispute.outcome() == DisputeOutcome.LOST)
        .map(Closed::amount)
        .reduce(zero, Money::plus);
  }

  Optional<DisputeStage> stage(String disputeId) {
    return Optional.ofNullable(open.get(disputeId)).map(Open::stage);
  }

  Optional<DisputeOutcome> outcome(String disputeId) {
    return Optional.ofNullable(closed.get(disputeId)).map(Closed::outcome);
  }

  Disputes with(DisputeOpened event) {
    return opened(event.disputeId(), new Open(event.amount(), event.stage()));
  }

  Disputes with(SurplusDisputed event) {
    return opened(event.disputeId(), new Open(event.amount(), event.stage()));
  }

  Disputes with(DisputeClosed event) {
    return ended(event.disputeId(), new Closed(event.amount(), event.outcome()));
  }

  Disputes with(SurplusDisputeClosed event) {
    return ended(event.disputeId(), new Closed(event.amount(), event.outcome()));
  }

  private Disputes opened(String disputeId, Open dispute) {
    Map<String, Open> more = new HashMap<>(open);
    more.put(disputeId, dispute);
    return new Disputes(Map.copyOf(more), closed, zero);
  }

  private Disputes ended(String disputeId, Closed dispute) {
    Map<String, Open> fewer = new HashMap<>(open);
    fewer.remove(disputeId);
    Map<String, Closed> more = new HashMap<>(closed);
    more.put(disputeId, dispute);
    return new Disputes(Map.copyOf(fewer), Map.copyOf(more), zero);
  }
}
