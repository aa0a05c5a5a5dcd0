package io.bulkvouchers.bundle;

import io.bulkvouchers.proofs.EventLeaf;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.InclusionProof;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * An event as it is stored, and the proof that the checkpoint covers it.
 *
 * @param stream its stream
 * @param micros microseconds since 1970
 * @param metadata the stored JSON, as a text
 * @param payload the stored JSON, as a text
 * @param index its leaf
 * @param path the inclusion proof, in base64
 */
public record BundledEvent(
    long position,
    UUID id,
    String stream,
    long version,
    String type,
    long micros,
    String metadata,
    String payload,
    long index,
    List<String> path) {

  /** Copies the path. */
  public BundledEvent {
    path = List.copyOf(path);
  }

  /** An event with its proof. */
  public static BundledEvent of(EventLeaf event, InclusionProof proof) {
    return new BundledEvent(
        event.position(),
        event.id(),
        event.streamId(),
        event.version(),
        event.type(),
        ChronoUnit.MICROS.between(Instant.EPOCH, event.time()),
        event.metadata(),
        event.payload(),
        proof.index(),
        proof.path().stream().map(Hash::toString).toList());
  }

  /** The event as a leaf. */
  public EventLeaf leaf() {
    Instant time = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    return new EventLeaf(position, id, stream, version, type, time, metadata, payload);
  }

  /** Its proof for a tree of this size. */
  public InclusionProof proof(long size) {
    return new InclusionProof(index, size, path.stream().map(Hash::parse).toList());
  }
}
