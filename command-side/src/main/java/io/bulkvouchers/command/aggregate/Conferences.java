package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.conference.ConferenceDecider;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.wire.Origin;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** The door to conferences. */
@Component
public class Conferences {

  private final CommandDoor door;
  private final EventStore events;

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

  /** The conference as its stream tells it at this moment. */
  public Optional<Conference> find(ConferenceId id) {
    DomainEventStream stream = events.readEvents(id.value());
    Optional<Conference> state = Optional.empty();
    while (stream.hasNext()) {
      state = ConferenceDecider.evolve(state, (ConferenceEvent) stream.next().getPayload());
    }
    return state;
  }
}
