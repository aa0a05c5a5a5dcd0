package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand;
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

/** The door to purchases: the one way to ask something of a purchase, or to read its truth. */
@Component
public class Purchases {

  private final CommandDoor door;
  private final EventStore events;

  Purchases(CommandDoor door, EventStore events) {
    this.door = door;
    this.events = events;
  }

  /**
   * Asks and stores what follows; a concurrent change is met by asking again.
   *
   * @throws io.bulkvouchers.events.InvalidValue when a value could never be right
   * @throws Refused when a rule is against it
   * @throws UnknownPurchase when there is no such purchase
   * @throws CodeClash when a new batch holds a code that exists
   */
  public Outcome handle(BulkPurchaseCommand command, Origin origin) {
    return dispatch(command, CommandDoor.metadata(origin));
  }

  /**
   * Asks only when the stored version is the expected one.
   *
   * @throws VersionConflict when it is another
   */
  public Outcome handle(BulkPurchaseCommand command, Origin origin, long expectedVersion) {
    return dispatch(
        command, CommandDoor.metadata(origin).and(CommandNames.EXPECTED_VERSION, expectedVersion));
  }

  /** The purchase as its stream tells it at this moment. */
  public Optional<StoredPurchase> find(PurchaseId id) {
    DomainEventStream stream = events.readEvents(id.value());
    BulkPurchase state = new BulkPurchase.NotRequested();
    long version = 0;
    while (stream.hasNext()) {
      DomainEventMessage<?> message = stream.next();
      state = BulkPurchaseHistory.evolve(state, (BulkPurchaseEvent) message.getPayload());
      version = message.getSequenceNumber() + 1;
    }
    return state instanceof BulkPurchase.Existing existing
        ? Optional.of(new StoredPurchase(existing, version))
        : Optional.empty();
  }

  private Outcome dispatch(BulkPurchaseCommand command, MetaData metadata) {
    return door.dispatch(Outcome.class, CommandNames.PURCHASE, command, metadata);
  }
}
