package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.conference.ConferenceDecider;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to conferences. */
@Component
public class Conferences {

  private final CommandDoor door;
  private final EventStore events;
  private final Map<ConferenceId, SoFar> known = new ConcurrentHashMap<>();

  Conferences(CommandDoor door, EventStore events) {
    this.door = door;
    this.events = events;
  }

  /**
   * Asks and stores what follows; answers the version of the stream afterwards.
   *
   * @throws io.bulkvouchers.command.conference.CatalogRefused when a rule is against it
   */
  public long handle(ConferenceCommand command, Origin origin) {
    return door.dispatch(
        Long.class, CommandNames.CONFERENCE, command, CommandDoor.metadata(origin));
  }

  /**
   * Asks only when the stored version is the expected one.
   *
   * @throws VersionConflict when it is another
   */
  public long handle(ConferenceCommand command, Origin origin, long expectedVersion) {
    return door.dispatch(
        Long.class,
        CommandNames.CONFERENCE,
        command,
        CommandDoor.metadata(origin).and(CommandNames.EXPECTED_VERSION, expectedVersion));
  }

  /** The stored version; empty when there is no such conference. */
  public Optional<Long> version(ConferenceId id) {
    return events.lastSequenceNumberFor(id.value()).map(last -> last + 1);
  }

  /**
   * The conference as its stream tells it at this moment. The stream is asked each time, and only
   * for what came after that which is known already: a catalogue of hundreds is not folded anew for
   * each purchase.
   */
  public Optional<Conference> find(ConferenceId id) {
    SoFar before = known.getOrDefault(id, SoFar.NOTHING);
    SoFar now = before;
    DomainEventStream after = events.readEvents(id.value(), before.version());
    while (after.hasNext()) {
      now = now.then(after.next());
    }
    // What an open transaction sees may yet be rolled back: that is not known.
    if (now.version() > before.version()
        && !TransactionSynchronizationManager.isActualTransactionActive()) {
      known.merge(id, now, SoFar::later);
    }
    return now.state();
  }

  private record SoFar(Optional<Conference> state, long version) {

    static final SoFar NOTHING = new SoFar(Optional.empty(), 0);

    SoFar then(DomainEventMessage<?> message) {
      return new SoFar(
          ConferenceDecider.evolve(state, (ConferenceEvent) message.getPayload()),
          message.getSequenceNumber() + 1);
    }

    SoFar later(SoFar other) {
      return other.version > version ? other : this;
    }
  }
}
