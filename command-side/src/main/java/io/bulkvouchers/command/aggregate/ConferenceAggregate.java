package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.conference.ConferenceCommand;
import io.bulkvouchers.command.conference.ConferenceDecider;
import io.bulkvouchers.events.ConferenceEvent;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A conference on the event store. */
@Aggregate(type = "conference")
class ConferenceAggregate {

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private Optional<Conference> state = Optional.empty();

  @CommandHandler(commandName = CommandNames.CONFERENCE)
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  long handle(
      ConferenceCommand command,
      @MetaDataValue(CommandNames.EXPECTED_VERSION) @Nullable Long expected) {
    long version = state.isPresent() ? AggregateLifecycle.getVersion() + 1 : 0;
    if (expected != null && expected != version) {
      throw new VersionConflict(expected, version);
    }
    ConferenceDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    return AggregateLifecycle.getVersion() + 1;
  }

  @EventSourcingHandler
  void on(ConferenceEvent event) {
    id = event.conferenceId().value();
    state = ConferenceDecider.evolve(state, event);
  }
}
