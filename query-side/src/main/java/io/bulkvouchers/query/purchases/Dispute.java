package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputeClosed;
import io.bulkvouchers.events.ReviewEvent.SurplusDisputed;
import java.util.List;
import java.util.stream.Stream;

/** What the buyer's bank says about a payment, by its last word. */
record Dispute(String disputeId, Money amount, DisputeStage stage, State state) {

  enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("won")
    WON,
    @JsonProperty("lost")
    LOST,
    @JsonProperty("inquiry_closed")
    INQUIRY_CLOSED
  }

  static List<Dispute> after(List<Dispute> before, BulkPurchaseEvent event) {
    return switch (event) {
      case DisputeOpened e -> with(before, opened(e.disputeId(), e.amount(), e.stage()));
      case DisputeClosed e -> with(before, closed(e.disputeId(), e.amount(), e.outcome()));
      default -> before;
    };
  }

  static List<Dispute> ofSurplusAfter(List<Dispute> before, SurplusDisputed event) {
    return with(before, opened(event.disputeId(), event.amount(), event.stage()));
  }

  static List<Dispute> ofSurplusAfter(List<Dispute> before, SurplusDisputeClosed event) {
    return with(before, closed(event.disputeId(), event.amount(), event.outcome()));
  }

  /** An inquiry moves no money. */
  boolean isCharged() {
    return state == State.OPEN && stage == DisputeStage.CHARGEBACK;
  }

  boolean isLost() {
    return state == State.LOST;
  }

  private static Dispute opened(String id, Money amount, DisputeStage stage) {
    return new Dispute(id, amount, stage, State.OPEN);
  }

  private static Dispute closed(String id, Money amount, DisputeOutcome outcome) {
    return new Dispute(
        id,
        amount,
        outcome == DisputeOutcome.INQUIRY_CLOSED ? DisputeStage.INQUIRY : DisputeStage.CHARGEBACK,
        switch (outcome) {
          case WON -> State.WON;
          case LOST -> State.LOST;
          case INQUIRY_CLOSED -> State.INQUIRY_CLOSED;
        });
  }

  /** Counted by its id: what is told again takes the place of what was told before. */
  private static List<Dispute> with(List<Dispute> before, Dispute dispute) {
    return before.stream().noneMatch(dispute::isSame)
        ? Stream.concat(before.stream(), Stream.of(dispute)).toList()
        : before.stream().map(known -> dispute.isSame(known) ? dispute : known).toList();
  }

  private boolean isSame(Dispute other) {
    return disputeId.equals(other.disputeId);
  }
}
