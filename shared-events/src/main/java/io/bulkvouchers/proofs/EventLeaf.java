package io.bulkvouchers.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A stored event as a leaf of the tree: its JSON as it was written, and all that stands beside it,
 * so that an event can neither be changed nor moved, renumbered, re-timed or ascribed to others.
 *
 * @param position place among all facts of the store, ascending, with gaps
 * @param version place in its stream, from 1, without gaps
 * @param type wire name
 * @param time in microseconds, as the store keeps it
 * @param metadata stored JSON of an {@link io.bulkvouchers.events.wire.Origin}
 * @param payload stored JSON of the event
 */
public record EventLeaf(
    long position,
    UUID id,
    String streamId,
    long version,
    String type,
    Instant time,
    String metadata,
    String payload) {

  private static final byte[] FORM = "bulk-vouchers/event/v1\n".getBytes(UTF_8);

  /**
   * What is hashed: a line that names this form, then each field as a line with its name and length
   * in bytes, its bytes, and a line end. Two events never have the same.
   */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 + payload.length());
    bytes.writeBytes(FORM);
    add(bytes, "position", Long.toString(position));
    add(bytes, "id", id.toString());
    add(bytes, "stream", streamId);
    add(bytes, "version", Long.toString(version));
    add(bytes, "type", type);
    add(bytes, "micros", Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time)));
    add(bytes, "metadata", metadata);
    add(bytes, "payload", payload);
    return bytes.toByteArray();
  }

  /** The hash of the leaf. */
  public Hash hash() {
    return Hash.ofLeaf(bytes());
  }

  private static void add(ByteArrayOutputStream bytes, String name, String value) {
    byte[] text = value.getBytes(UTF_8);
    bytes.writeBytes((name + " " + text.length + "\n").getBytes(UTF_8));
    bytes.writeBytes(text);
    bytes.write('\n');
  }
}
