package io.bulkvouchers.command.store;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** States from which a stream can be read on, instead of from its start. */
@FunctionalInterface
public interface Snapshots {

  /** The latest known state of a stream, numbered as the fact that led to it. */
  Optional<DomainEventMessage<?>> latest(String streamId);
}
