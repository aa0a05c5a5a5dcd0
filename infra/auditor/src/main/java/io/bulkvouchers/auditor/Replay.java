package io.bulkvouchers.auditor;

import io.bulkvouchers.bundle.BundledEvent;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.UnreadableEvent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells from the events what has become of each purchase, and adds up the money. */
final class Replay {

  private final Optional<String> conference;
  private final Report report;
  private final Map<String, PurchaseState> purchases = new TreeMap<>();
  private final Set<String> cut = new HashSet<>();
  private long events;
  private long conferenceEvents;

  Replay(Optional<String> conference, Report report) {
    this.conference = conference;
    this.report = report;
  }

  /** Takes an event that was proved. */
  void add(String where, BundledEvent event) {
    if (Arrays.stream(EventType.values()).noneMatch(type -> type.wireName().equals(event.type()))) {
      report.unchecked(
          "%s: what an event of the type %s means: this auditor does not know it"
              .formatted(where, event.type()));
      return;
    }
    try {
      fold(where, event, EventCodec.decode(EventType.named(event.type()), event.payload()));
    } catch (UnreadableEvent unreadable) {
      report.wrong("%s: %s".formatted(where, unreadable.getMessage()));
    } catch (RuntimeException unfit) {
      report.wrong("%s: the payload is no fact: %s".formatted(where, unfit.getMessage()));
    }
  }

  private void fold(String where, BundledEvent event, Record record) {
    events++;
    if (!(record instanceof BulkPurchaseEvent fact)) {
      conferenceEvents++;
      return;
    }
    String id = fact.purchaseId().value();
    if (!id.equals(event.stream())) {
      report.wrong("%s: an event of %s in the stream %s".formatted(where, id, event.stream()));
      return;
    }
    PurchaseState before = purchases.get(id);
    if (before != null) {
      purchases.put(id, before.and(fact));
    } else if (fact instanceof Created created) {
      purchases.put(id, PurchaseState.of(created));
      if (conference.filter(own -> !own.equals(created.conferenceId().value())).isPresent()) {
        report.wrong("%s: the purchase is of %s".formatted(where, created.conferenceId()));
      }
    } else if (cut.add(id)) {
      report.unchecked("The state of %s: the bundle lacks its beginning".formatted(id));
    }
  }

  /** What came of it. */
  void print() {
    purchases.forEach((id, state) -> report.replayed(id + " " + state.sentence()));
    report.replayed(
        "%d events: %d purchases, %d events of conferences"
            .formatted(events, purchases.size(), conferenceEvents));
    Map<String, Totals> totals = new TreeMap<>();
    for (PurchaseState state : purchases.values()) {
      totals.merge(state.account(), Totals.of(state), Totals::plus);
    }
    totals.forEach((account, sum) -> report.total(account + ": " + sum.sentence()));
  }
}
