package io.bulkvouchers.command.transparency;

import java.time.Instant;

/**
 * A checkpoint of the store.
 *
 * @param size how many events it covers
 * @param note the signed note (C2SP tlog-checkpoint)
 * @param madeAt by the service's clock; not signed
 */
public record KeptCheckpoint(long size, String note, Instant madeAt) {

  SizedNote sized() {
    return new SizedNote(size, note);
  }
}
