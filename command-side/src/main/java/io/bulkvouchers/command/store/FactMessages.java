package io.bulkvouchers.command.store;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Origin;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Rows to Axon's messages and back. Axon counts a stream from 0, the table and the wire from 1. */
final class FactMessages {

  private static final long DRAWN_BY_TABLE = 0;

  private FactMessages() {}

  static StoredEvent row(EventMessage<?> message) {
    if (!(message instanceof DomainEventMessage<?> fact)
        || !(fact.getPayload() instanceof Record event)) {
      throw new IllegalArgumentException(message.getPayloadType() + " is not a fact of a stream");
    }
    return new StoredEvent(
        DRAWN_BY_TABLE,
        UUID.fromString(fact.getIdentifier()),
        fact.getAggregateIdentifier(),
        fact.getSequenceNumber() + 1,
        EventType.of(event.getClass()).wireName(),
        EventCodec.encode(event),
        EventCodec.mapper().writeValueAsString(origin(fact.getMetaData())),
        fact.getTimestamp().truncatedTo(ChronoUnit.MICROS));
  }

  static DomainEventMessage<Record> message(StoredEvent row) {
    return new GenericDomainEventMessage<>(
        row.streamType(),
        row.streamId(),
        row.version() - 1,
        EventCodec.decode(EventType.named(row.type()), row.payload()),
        metadata(EventCodec.mapper().readValue(row.metadata(), Origin.class)),
        row.id().toString(),
        row.time());
  }

  private static Origin origin(MetaData metadata) {
    return new Origin(
        word(metadata, Origin.ACTOR),
        word(metadata, Origin.CAUSE),
        word(metadata, Origin.CORRELATION));
  }

  private static Optional<String> word(MetaData metadata, String key) {
    return Optional.ofNullable(metadata.get(key)).map(Object::toString);
  }

  private static Map<String, String> metadata(Origin origin) {
    Map<String, String> words = new HashMap<>();
    origin.actor().ifPresent(actor -> words.put(Origin.ACTOR, actor));
    origin.cause().ifPresent(cause -> words.put(Origin.CAUSE, cause));
    origin.correlation().ifPresent(chain -> words.put(Origin.CORRELATION, chain));
    return words;
  }
}
