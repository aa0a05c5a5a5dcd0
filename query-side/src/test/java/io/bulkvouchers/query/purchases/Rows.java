package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.query.feed.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Rows of a purchase as a list of facts leaves them. */
final class Rows {

  static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");

  private Rows() {}

  static PurchaseRow of(BulkPurchaseEvent... facts) {
    Optional<PurchaseRow> row = Optional.empty();
    for (BulkPurchaseEvent fact : facts) {
      row = Optional.of(after(row, fact));
    }
    return row.orElseThrow();
  }

  static PurchaseRow then(PurchaseRow before, BulkPurchaseEvent... facts) {
    PurchaseRow row = before;
    for (BulkPurchaseEvent fact : facts) {
      row = after(Optional.of(row), fact);
    }
    return row;
  }

  private static PurchaseRow after(Optional<PurchaseRow> before, BulkPurchaseEvent event) {
    long version = before.map(PurchaseRow::version).orElse(0L) + 1;
    EventEnvelope envelope =
        new EventEnvelope(
            UUID.randomUUID(),
            EventType.of(((Record) event).getClass()),
            event.purchaseId().value(),
            version,
            version,
            NOON.plusSeconds(version),
            new Origin(Optional.empty(), Optional.empty(), Optional.empty()),
            (Record) event);
    return PurchaseRow.after(before, event, new Fact(version, envelope));
  }
}
