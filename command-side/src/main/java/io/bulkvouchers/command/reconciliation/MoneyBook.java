package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.command.store.StoredEvent;
import io.bulkvouchers.command.store.StoredEvents;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Our side of the books: a fold over all facts, continued from where it stopped, so that a look at
 * it costs what has happened since the last one.
 */
@Component
class MoneyBook {

  private static final int BATCH = 2_000;
  private static final String PURCHASES = "bulk-purchase";

  private final StoredEvents events;
  private final MoneyItems items;
  private final TransactionOperations transactions;

  MoneyBook(StoredEvents events, MoneyItems items, TransactionOperations transactions) {
    this.events = events;
    this.items = items;
    this.transactions = transactions;
  }

  /** What counts by all facts of this moment. */
  List<MoneyItem> of(ConferenceId conference) {
    // Asked before any transaction: whoever holds a connection must not wait for a second one.
    long settled = events.settled();
    int read = BATCH;
    while (read == BATCH) {
      read = transactions.execute(status -> continueFold(settled));
    }
    return items.of(conference);
  }

  private int continueFold(long settled) {
    List<StoredEvent> batch = events.between(items.claimPosition(), settled, BATCH);
    for (StoredEvent stored : batch) {
      if (stored.streamType().equals(PURCHASES)) {
        fold(stored);
      }
    }
    if (!batch.isEmpty()) {
      items.moveTo(batch.getLast().position());
    }
    return batch.size();
  }

  private void fold(StoredEvent stored) {
    BulkPurchaseEvent event =
        (BulkPurchaseEvent) EventCodec.decode(EventType.named(stored.type()), stored.payload());
    MoneyChange.of(event)
        .ifPresent(change -> items.apply(items.conferenceOf(event.purchaseId()), change));
  }
}
