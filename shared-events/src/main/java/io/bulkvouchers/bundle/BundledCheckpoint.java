package io.bulkvouchers.bundle;

import java.util.List;

/**
 * An earlier checkpoint, and the proof that the one of the bundle grew out of it.
 *
 * @param note the signed note
 * @param path the consistency proof, in base64
 */
public record BundledCheckpoint(String note, List<String> path) {

  /** Copies the path. */
  public BundledCheckpoint {
    path = List.copyOf(path);
  }
}
