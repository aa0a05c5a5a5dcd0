package io.bulkvouchers.query.feed;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventEnvelope;

/**
 * A fact at its place in the feed.
 *
 * @param position ascending in the order in which facts became visible here; the place in the
 *     command side's store cannot serve for that, as partitions overtake each other
 * @param body the event's JSON as it came, byte for byte
 */
public record Fact(long position, EventEnvelope envelope, String body) {

  /** A fact in the bytes that this build writes. */
  public Fact(long position, EventEnvelope envelope) {
    this(position, envelope, EventCodec.encode(envelope.event()));
  }

  /** What happened. */
  public Record event() {
    return envelope.event();
  }

  /** The stream that it happened in. */
  public String streamId() {
    return envelope.streamId();
  }

  /** Its place in that stream. */
  public long version() {
    return envelope.version();
  }
}
