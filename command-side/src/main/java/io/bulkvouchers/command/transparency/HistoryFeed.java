package io.bulkvouchers.command.transparency;

import io.bulkvouchers.command.store.StoredEvent;
import io.bulkvouchers.command.store.StoredEvents;
import io.bulkvouchers.events.wire.RelayedFact;
import java.util.List;
import org.springframework.stereotype.Component;

/** The store from any position on, for who makes views anew from it and not from Kafka. */
@Component
public class HistoryFeed {

  private final StoredEvents events;

  HistoryFeed(StoredEvents events) {
    this.events = events;
  }

  /** The next facts, in the order of the store; none before which another can still appear. */
  public List<RelayedFact> after(long position, int limit) {
    return events.after(position, limit).stream().map(StoredEvent::relayed).toList();
  }
}
