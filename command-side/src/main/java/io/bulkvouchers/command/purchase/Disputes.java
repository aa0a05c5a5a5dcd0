package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the buyer's bank asks or has taken, by dispute id: each counts once however often told. */
public record Disputes(
    Map<String, DisputeOpened> open, Map<String, DisputeClosed> closed, Money zero) {

  static Disputes none(Money zero) {
    return new Disputes(Map.of(), Map.of(), zero);
  }

  /** What the bank holds until it has decided. */
  public Money contested() {
    return open.values().stream()
        .filter(dispute -> dispute.stage() == DisputeStage.CHARGEBACK)
        .map(DisputeOpened::amount)
        .reduce(zero, Money::plus);
  }

  /** What the bank took for good. */
  public Money lost() {
    return closed.values().stream()
        .filter(dispute -> dispute.outcome() == DisputeOutcome.LOST)
        .map(DisputeClosed::amount)
        .reduce(zero, Money::plus);
  }

  Optional<DisputeStage> stage(String disputeId) {
    return Optional.ofNullable(open.get(disputeId)).map(DisputeOpened::stage);
  }

  Optional<DisputeOutcome> outcome(String disputeId) {
    return Optional.ofNullable(closed.get(disputeId)).map(DisputeClosed::outcome);
  }

  Disputes with(DisputeOpened event) {
    Map<String, DisputeOpened> more = new HashMap<>(open);
    more.put(event.disputeId(), event);
    return new Disputes(Map.copyOf(more), closed, zero);
  }

  Disputes with(DisputeClosed event) {
    Map<String, DisputeOpened> fewer = new HashMap<>(open);
    fewer.remove(event.disputeId());
    Map<String, DisputeClosed> more = new HashMap<>(closed);
    more.put(event.disputeId(), event);
    return new Disputes(Map.copyOf(fewer), Map.copyOf(more), zero);
  }
}
