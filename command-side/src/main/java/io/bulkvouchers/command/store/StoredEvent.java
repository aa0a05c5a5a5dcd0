package io.bulkvouchers.command.store;

import java.time.Instant;
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
}
