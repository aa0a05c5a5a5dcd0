package io.bulkvouchers.auditor;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundleHead;
import io.bulkvouchers.bundle.BundledCheckpoint;
import io.bulkvouchers.proofs.BrokenProof;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.NoteKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that can be checked of a bundle, in the order in which one thing rests on the other. */
final class BundleCheck {

  private final Bundle bundle;
  private final NoteKey key;
  private final Optional<String> known;
  private final Report report;

  /**
   * Takes what is trusted.
   *
   * @param known the note of a checkpoint from elsewhere
   */
  BundleCheck(Bundle bundle, NoteKey key, Optional<String> known, Report report) {
    this.bundle = bundle;
    this.key = key;
    this.known = known;
    this.report = report;
  }

  void run() throws IOException {
    BundleHead head = Forms.head(bundle.text(BundleFiles.HEAD));
    report.says(scope(head));
    String note = bundle.text(BundleFiles.CHECKPOINT);
    Checkpoint checkpoint;
    try {
      checkpoint = open(note);
    } catch (BrokenProof broken) {
      report.wrong("The checkpoint of the bundle: " + broken.getMessage());
      report.unchecked("All events: there is no checkpoint to check them with");
      return;
    }
    report.proved(
        "The checkpoint of %d events is signed by %s".formatted(checkpoint.size(), key.name()));
    Set<String> notes = earlier(checkpoint);
    notes.add(note);
    known.ifPresent(trusted -> compare(trusted, notes));
    new EventsCheck(bundle, head, checkpoint, report).run();
  }

  private Checkpoint open(String note) {
    return Checkpoint.open(note, key.name(), List.of(key));
  }

  /** Those of the earlier checkpoints that are proved to be part of this history. */
  private Set<String> earlier(Checkpoint checkpoint) throws IOException {
    Set<String> notes = new HashSet<>();
    if (!bundle.has(BundleFiles.EARLIER)) {
      return notes;
    }
    try (BufferedReader lines = bundle.lines(BundleFiles.EARLIER)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String where = BundleFiles.EARLIER + ", line " + number;
        try {
          BundledCheckpoint earlier = Forms.checkpoint(where, line);
          check(earlier, checkpoint);
          notes.add(earlier.note());
        } catch (BrokenField broken) {
          report.wrong(String.valueOf(broken.getMessage()));
        } catch (BrokenProof broken) {
          report.wrong(where + ": " + broken.getMessage());
        }
      }
      report.proved(
          "%d of %d earlier checkpoints are of the same history".formatted(notes.size(), number));
    }
    return notes;
  }

  private void check(BundledCheckpoint earlier, Checkpoint later) {
    Checkpoint before = open(earlier.note());
    new ConsistencyProof(
            before.size(), later.size(), earlier.path().stream().map(Hash::parse).toList())
        .check(before.root(), later.root());
  }

  private void compare(String trusted, Set<String> notes) {
    try {
      Checkpoint checkpoint = open(trusted);
      if (notes.contains(trusted)) {
        report.proved(
            "The checkpoint of %d events that you know is of this history"
                .formatted(checkpoint.size()));
      } else {
        report.unchecked(
            "The checkpoint of %d events that you know is not in the bundle: ask for its proof"
                .formatted(checkpoint.size()));
      }
    } catch (BrokenProof broken) {
      report.wrong("The checkpoint that you know: " + broken.getMessage());
    }
  }

  private static String scope(BundleHead head) {
    StringBuilder scope =
        new StringBuilder(head.conference().map("conference "::concat).orElse("everything"));
    head.purchase().ifPresent(it -> scope.append(", purchase ").append(it));
    head.sponsor().ifPresent(it -> scope.append(", sponsor ").append(it));
    head.from().ifPresent(it -> scope.append(", from ").append(it));
    head.to().ifPresent(it -> scope.append(", before ").append(it));
    return scope + ": says of itself that it has %d events".formatted(head.events());
  }
}
