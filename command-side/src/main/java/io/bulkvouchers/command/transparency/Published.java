package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.Checkpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The published checkpoints: what a verification believes.
 *
 * @param signed those with our signature, the earliest first
 * @param broken what else lies there
 */
record Published(List<Signed> signed, List<Broken> broken) {

  /** One whose signature was checked. */
  record Signed(Checkpoint checkpoint, String note) {}

  /** One that says nothing. */
  record Broken(long size, String problem) {}

  static Published read(SecondPlace place, Notary.Seal seal) throws IOException {
    List<Signed> signed = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    for (SizedNote note : place.all()) {
      try {
        signed.add(new Signed(seal.open(note), note.note()));
      } catch (DistrustedHistory refused) {
        broken.add(new Broken(note.size(), refused.getMessage()));
      }
    }
    return new Published(signed, broken);
  }

  /** How many events are covered. */
  long covered() {
    return signed.isEmpty() ? 0 : signed.getLast().checkpoint().size();
  }
}
