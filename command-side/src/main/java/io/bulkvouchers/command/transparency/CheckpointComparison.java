package io.bulkvouchers.command.transparency;

import static io.bulkvouchers.command.transparency.Finding.Kind.CHECKPOINT_BROKEN;
import static io.bulkvouchers.command.transparency.Finding.Kind.CHECKPOINT_CHANGED;
import static io.bulkvouchers.command.transparency.Finding.Kind.CHECKPOINT_FOREIGN;
import static io.bulkvouchers.command.transparency.Finding.Kind.CHECKPOINT_MISSING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the checkpoints of the store beside those that were published. */
final class CheckpointComparison {

  private static final int BATCH = 1_000;

  private final KeptCheckpoints kept;
  private final Published published;
  private final Notary.Seal seal;

  CheckpointComparison(KeptCheckpoints kept, Published published, Notary.Seal seal) {
    this.kept = kept;
    this.published = published;
    this.seal = seal;
  }

  void run(Findings findings) {
    for (Published.Broken broken : published.broken()) {
      findings.add(CHECKPOINT_BROKEN, broken.size(), broken.problem());
    }
    Map<Long, String> missing = new HashMap<>();
    published.signed().forEach(one -> missing.put(one.checkpoint().size(), one.note()));
    long last = 0;
    List<KeptCheckpoint> some = kept.above(last, BATCH);
    while (!some.isEmpty()) {
      some.forEach(one -> compare(one, missing, findings));
      last = some.getLast().size();
      some = kept.above(last, BATCH);
    }
    missing
        .keySet()
        .forEach(
            size ->
                findings.add(
                    CHECKPOINT_MISSING,
                    size,
                    "The store has lost the published checkpoint of %d".formatted(size)));
  }

  private void compare(KeptCheckpoint ours, Map<Long, String> missing, Findings findings) {
    String note = missing.remove(ours.size());
    if (note == null) {
      compareUnpublished(ours, findings);
    } else if (!note.equals(ours.note())) {
      findings.add(
          CHECKPOINT_CHANGED,
          ours.size(),
          "The checkpoint of %d is not the published one".formatted(ours.size()));
    }
  }

  /** What is newer than all that is published may be on its way; nothing else may. */
  private void compareUnpublished(KeptCheckpoint ours, Findings findings) {
    if (ours.size() <= published.covered()) {
      findings.add(
          CHECKPOINT_FOREIGN,
          ours.size(),
          "The checkpoint of %d was never published".formatted(ours.size()));
      return;
    }
    try {
      seal.open(ours.sized());
    } catch (DistrustedHistory refused) {
      findings.add(CHECKPOINT_FOREIGN, ours.size(), refused.getMessage());
    }
  }
}
