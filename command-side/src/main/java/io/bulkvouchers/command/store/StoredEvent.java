package io.bulkvouchers.command.store;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.events.wire.RelayedFact;
import io.bulkvouchers.events.wire.Topics;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A row of the event table, its JSON as it was written.
 *
 * @param position place among all facts, ascending, with gaps
 * @param version place in its stream, from 1, without gaps
 * @param type wire name
 * @param metadata JSON of an {@link io.bulkvouchers.events.wire.Origin}
 */
public record StoredEvent(
    long position,
    UUID id,
    String streamId,
    long version,
    String type,
    String payload,
    String metadata,
    Instant time) {

  /** The first word of the wire name: {@code bulk-purchase}, {@code conference}. */
  public String streamType() {
    return type.substring(0, type.indexOf('.'));
  }

  /** As it leaves the store: the attributes of a CloudEvent, and the stored JSON itself. */
  public RelayedFact relayed() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(Topics.SPEC_VERSION, "1.0");
    headers.put(Topics.ID, id.toString());
    headers.put(Topics.TYPE, type);
    headers.put(Topics.SOURCE, Topics.SENDER);
    headers.put(Topics.SUBJECT, streamId);
    headers.put(Topics.TIME, time.toString());
    headers.put(Topics.CONTENT_TYPE, "application/json");
    headers.put(Topics.STREAM_VERSION, Long.toString(version));
    headers.put(Topics.POSITION, Long.toString(position));
    Origin origin = EventCodec.mapper().readValue(metadata, Origin.class);
    origin.actor().ifPresent(actor -> headers.put(Topics.ACTOR, actor));
    origin.cause().ifPresent(cause -> headers.put(Topics.CAUSE, cause));
    origin.correlation().ifPresent(chain -> headers.put(Topics.CORRELATION, chain));
    return new RelayedFact(topic(), streamId, headers, payload);
  }

  private String topic() {
    return switch (streamType()) {
      case "bulk-purchase" -> Topics.PURCHASES;
      case "conference" -> Topics.CONFERENCES;
      default -> throw new IllegalStateException("No topic for " + type);
    };
  }
}
