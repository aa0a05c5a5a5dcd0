package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Use;
import io.bulkvouchers.command.purchase.BulkPurchaseHistory;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** The door to purchases on the event store. */
@Component
class AxonPurchases implements Purchases {

  private final CommandDoor door;
  private final SharedCommits shared;
  private final EventStore events;
  private final RecentPurchases recent;

  AxonPurchases(CommandDoor door, EventStore events, RecentPurchases recent) {
    this.door = door;
    this.shared = new SharedCommits(door);
    this.events = events;
    this.recent = recent;
  }

  @Override
  public Outcome handle(BulkPurchaseCommand command, Origin origin) {
    return switch (command) {
      case Use use -> shared.handle(use, origin);
      default -> dispatch(command, CommandDoor.metadata(origin));
    };
  }

  @Override
  public Outcome handle(BulkPurchaseCommand command, Origin origin, long expectedVersion) {
    return dispatch(
        command, CommandDoor.metadata(origin).and(CommandNames.EXPECTED_VERSION, expectedVersion));
  }

  @Override
  public Optional<StoredPurchase> find(PurchaseId id) {
    Optional<StoredPurchase> before = recent.find(id.value());
    BulkPurchase state = new BulkPurchase.NotRequested();
    long version = 0;
    if (before.isPresent()) {
      state = before.get().state();
      version = before.get().version();
    }
    DomainEventStream stream = events.readEvents(id.value(), version);
    while (stream.hasNext()) {
      DomainEventMessage<?> message = stream.next();
      state = BulkPurchaseHistory.evolve(state, (BulkPurchaseEvent) message.getPayload());
      version = message.getSequenceNumber() + 1;
    }
    if (state instanceof BulkPurchase.Existing existing) {
      StoredPurchase now = new StoredPurchase(existing, version);
      recent.remember(id, now);
      return Optional.of(now);
    }
    return Optional.empty();
  }

  private Outcome dispatch(BulkPurchaseCommand command, MetaData metadata) {
    return door.dispatch(Outcome.class, CommandNames.PURCHASE, command, metadata);
  }
}
