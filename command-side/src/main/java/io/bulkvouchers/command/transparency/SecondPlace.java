package io.bulkvouchers.command.transparency;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where checkpoints are published, out of reach of whoever can write to the database. */
interface SecondPlace {

  /** The one that covers most. */
  Optional<SizedNote> last() throws IOException;

  /** All of them, the earliest first. */
  List<SizedNote> all() throws IOException;

  /** Keeps one for ever; the same once more changes nothing. */
  void publish(SizedNote checkpoint) throws IOException;
}
