package io.bulkvouchers.auditor;

import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundleHead;
import io.bulkvouchers.bundle.BundledEvent;
import io.bulkvouchers.proofs.BrokenProof;
import io.bulkvouchers.proofs.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Every event beside its proof, its place in its stream and what the bundle says of itself. */
final class EventsCheck {

  private final Bundle bundle;
  private final BundleHead head;
  private final Checkpoint checkpoint;
  private final Report report;
  private final Replay replay;
  private final Map<String, Long> versions = new HashMap<>();
  private long proved;
  private long position = -1;
  private long index = -1;

  EventsCheck(Bundle bundle, BundleHead head, Checkpoint checkpoint, Report report) {
    this.bundle = bundle;
    this.head = head;
    this.checkpoint = checkpoint;
    this.report = report;
    this.replay = new Replay(head.conference(), report);
  }

  void run() throws IOException {
    long number = 0;
    try (BufferedReader lines = bundle.lines(BundleFiles.EVENTS)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        check(BundleFiles.EVENTS + ", line " + number, line);
      }
    }
    if (number != head.events()) {
      report.wrong(
          "The bundle says that it has %d events, and has %d".formatted(head.events(), number));
    }
    if (number == 0) {
      report.unchecked("There is no event in the bundle");
    }
    report.proved("%d of %d events are what was signed".formatted(proved, number));
    limits(number);
    replay.print();
  }

  private void limits(long number) {
    if (proved == checkpoint.size() && number == proved) {
      report.proved("These are all events up to the checkpoint: none is left out");
    } else if (isOfEverything()) {
      report.wrong(
          "A bundle of everything has all %d events up to the checkpoint, this one %d"
              .formatted(checkpoint.size(), number));
    } else {
      report.beyond(
          "Whether events of the scope were left out after the last one of a stream, or whole"
              + " streams: only a bundle of everything can show that");
    }
  }

  private boolean isOfEverything() {
    return head.conference().isEmpty() && head.from().isEmpty() && head.to().isEmpty();
  }

  private void check(String where, String line) {
    try {
      BundledEvent event = Forms.event(where, line);
      boolean inOrder = isInOrder(where, event);
      event.proof(checkpoint.size()).check(event.leaf().hash(), checkpoint.root());
      if (inOrder) {
        proved++;
      }
      checkScope(where, event);
      checkStream(where, event);
      replay.add(where, event);
    } catch (BrokenField broken) {
      report.wrong(String.valueOf(broken.getMessage()));
    } catch (BrokenProof broken) {
      report.wrong("%s: %s".formatted(where, broken.getMessage()));
    }
  }

  private boolean isInOrder(String where, BundledEvent event) {
    boolean inOrder = event.position() > position && event.index() > index;
    if (!inOrder) {
      report.wrong(
          "%s: the event at %d comes twice or in the wrong order"
              .formatted(where, event.position()));
    }
    position = Math.max(position, event.position());
    index = Math.max(index, event.index());
    return inOrder;
  }

  private void checkScope(String where, BundledEvent event) {
    Instant time = event.leaf().time();
    if (head.purchase().filter(purchase -> !purchase.equals(event.stream())).isPresent()) {
      report.wrong("%s: the event is of %s".formatted(where, event.stream()));
    }
    if (head.from().filter(time::isBefore).isPresent()
        || head.to().filter(to -> !time.isBefore(to)).isPresent()) {
      report.wrong("%s: the event is of %s".formatted(where, time));
    }
  }

  /** A period may begin in the middle of a stream; nothing may be left out within. */
  private void checkStream(String where, BundledEvent event) {
    long before = versions.getOrDefault(event.stream(), 0L);
    boolean begins = before == 0 && head.from().isPresent();
    if (event.version() != before + 1 && !begins) {
      report.wrong(
          "%s: version %d of %s follows version %d"
              .formatted(where, event.version(), event.stream(), before));
    }
    versions.put(event.stream(), event.version());
  }
}
