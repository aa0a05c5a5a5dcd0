package io.bulkvouchers.query.purchases;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeOpened;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import java.util.List;
import java.util.stream.Stream;

/** What the buyer's bank says about the payment, by its last word. */
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
      case DisputeOpened e -> with(before, opened(e));
      case DisputeClosed e -> with(before, closed(e));
      default -> before;
    };
  }

  /** An inquiry moves no money. */
  boolean isCharged() {
    return state == State.OPEN && stage == DisputeStage.CHARGEBACK;
  }

  boolean isLost() {
    return state == State.LOST;
  }

  private static Dispute opened(DisputeOpened event) {
    return new Dispute(event.disputeId(), event.amount(), event.stage(), State.OPEN);
  }

  private static Dispute closed(DisputeClosed event) {
    return new Dispute(
        event.disputeId(),
        event.amount(),
        event.outcome() == DisputeOutcome.INQUIRY_CLOSED
            ? DisputeStage.INQUIRY
            : DisputeStage.CHARGEBACK,
        switch (event.outcome()) {
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
