package io.bulkvouchers.events.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact with what is known about it: who, when, why and where in the order of things.
 *
 * @param version place in its own stream, from 1, without gaps
 * @param position place among all facts of the store, ascending, with gaps
 */
public record EventEnvelope(
    UUID id,
    EventType type,
    String streamId,
    long version,
    long position,
    Instant time,
    Origin origin,
    Record event) {}
