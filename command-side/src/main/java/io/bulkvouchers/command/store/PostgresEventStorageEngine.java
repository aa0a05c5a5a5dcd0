package io.bulkvouchers.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Axon's door to the event table. Reading across streams ends at the {@link Horizon}, so a token is
 * one number and no committed fact is ever stepped over, however late its commit.
 */
final class PostgresEventStorageEngine implements EventStorageEngine {

  private static final int BATCH = 500;

  private final StoredEvents events;
  private final Horizon horizon;
  private final PersistenceExceptionResolver failures;
  private final Snapshots snapshots;

  PostgresEventStorageEngine(
      StoredEvents events,
      Horizon horizon,
      PersistenceExceptionResolver failures,
      Snapshots snapshots) {
    this.events = events;
    this.horizon = horizon;
    this.failures = failures;
    this.snapshots = snapshots;
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> messages) {
    List<StoredEvent> rows = messages.stream().map(FactMessages::row).toList();
    try {
      events.append(rows);
    } catch (DataIntegrityViolationException refused) {
      if (failures.isDuplicateKeyViolation(refused)) {
        throw new ConcurrencyException(
            rows.getFirst().streamId() + " has moved on since it was read", refused);
      }
      throw refused;
    }
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    return Stream.iterate(
            events.after(positionOf(token), BATCH),
            batch -> !batch.isEmpty(),
            batch -> events.after(batch.getLast().position(), BATCH))
        .flatMap(List::stream)
        .map(PostgresEventStorageEngine::tracked);
  }

  @Override
  public DomainEventStream readEvents(String streamId, long firstSequenceNumber) {
    List<DomainEventMessage<Record>> facts =
        events.ofStream(streamId, firstSequenceNumber + 1).stream()
            .map(FactMessages::message)
            .toList();
    return DomainEventStream.of(facts);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String streamId) {
    return events.versionOf(streamId).stream().mapToObj(version -> version - 1).findFirst();
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(horizon.latest());
  }

  @Override
  public TrackingToken createTokenAt(Instant moment) {
    return new GlobalSequenceTrackingToken(events.before(moment));
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
    return snapshots.latest(streamId);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("A state is remembered by who folded it");
  }

  private static long positionOf(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElseThrow();
  }

  private static TrackedEventMessage<Record> tracked(StoredEvent row) {
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(row.position()), FactMessages.message(row));
  }
}
