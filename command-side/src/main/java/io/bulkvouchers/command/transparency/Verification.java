package io.bulkvouchers.command.transparency;

import static io.bulkvouchers.command.transparency.Finding.Kind.EVENT_CHANGED;
import static io.bulkvouchers.command.transparency.Finding.Kind.EVENT_INSERTED;
import static io.bulkvouchers.command.transparency.Finding.Kind.EVENT_MISSING;
import static io.bulkvouchers.command.transparency.Finding.Kind.HISTORY_REWRITTEN;
import static io.bulkvouchers.command.transparency.Finding.Kind.HISTORY_SHORTENED;
import static io.bulkvouchers.command.transparency.Finding.Kind.TREE_CHANGED;

import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.EventLeaf;
import io.bulkvouchers.proofs.Frontier;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.Subtree;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds every event beside the kept tree and the published checkpoints, once. The roots are folded
 * from the events alone; what the store keeps of the tree is checked, and nothing is taken from it.
 */
final class Verification {

  private final TreeRows tree;
  private final HistoryWalk walk;
  private final CheckpointComparison comparison;
  private final Published published;
  private final Findings findings = new Findings();
  private final Frontier frontier = Frontier.empty();
  private final Iterator<Published.Signed> ahead;
  private final TreeMap<Subtree, Hash> completed = new TreeMap<>(Subtree.IN_ORDER);
  private Optional<Checkpoint> next;
  private long expected;
  private long trusted;

  Verification(JdbcClient jdbc, int batch, Published published, Notary.Seal seal) {
    this.tree = new TreeRows(jdbc);
    this.walk = new HistoryWalk(new EventLeaves(jdbc), tree, batch);
    this.comparison = new CheckpointComparison(new KeptCheckpoints(jdbc), published, seal);
    this.published = published;
    this.ahead = published.signed().iterator();
    this.next = nextPublished();
  }

  /**
   * What was looked at.
   *
   * @param events how many the tree had when it began
   * @param covered how many of them a published checkpoint signs; the others are held beside the
   *     kept tree only
   */
  record Report(long events, long covered, long checkpoints, Findings findings) {}

  /** Goes through all; tells after each batch how many events are behind. */
  Report run(LongConsumer progress) {
    long size = tree.size();
    HistoryWalk.Place place = HistoryWalk.Place.START;
    while (place.size() < size) {
      place = walk.step(place, size, this::meet);
      compareNodes();
      progress.accept(place.size());
    }
    if (expected < size) {
      findings.add(TREE_CHANGED, expected, "The leaves from %d on are gone".formatted(expected));
    }
    next.filter(beyond -> trusted < beyond.size()).ifPresent(beyond -> shortened(size));
    comparison.run(findings);
    return new Report(size, published.covered(), published.signed().size(), findings);
  }

  private void shortened(long size) {
    findings.add(
        HISTORY_SHORTENED,
        size,
        "The store has %d events, a published checkpoint signs %d"
            .formatted(size, published.covered()));
  }

  private void meet(HistoryWalk.Meeting meeting) {
    if (meeting.leaf().isEmpty()) {
      meeting.event().ifPresent(this::inserted);
    } else {
      TreeRows.Leaf leaf = meeting.leaf().get();
      if (leaf.index() != expected) {
        findings.add(TREE_CHANGED, expected, "The leaf %d is gone".formatted(expected));
      }
      append(held(leaf, meeting.event()));
      expected = leaf.index() + 1;
    }
  }

  private void inserted(EventLeaf event) {
    findings.add(
        EVENT_INSERTED,
        event.position(),
        "The event at %d was not there when later ones were".formatted(event.position()));
  }

  private Hash held(TreeRows.Leaf leaf, Optional<EventLeaf> event) {
    if (event.isEmpty()) {
      findings.add(
          EVENT_MISSING, leaf.position(), "The event at %d is gone".formatted(leaf.position()));
      return leaf.hash();
    }
    Hash hash = event.get().hash();
    if (!hash.equals(leaf.hash())) {
      findings.add(
          EVENT_CHANGED,
          leaf.position(),
          "The event at %d is not what its leaf was made of".formatted(leaf.position()));
    }
    return hash;
  }

  private void append(Hash hash) {
    frontier.append(
        hash,
        (subtree, joined) -> {
          if (TreeRows.isKept(subtree)) {
            completed.put(subtree, joined);
          }
        });
    while (next.filter(one -> one.size() == frontier.size()).isPresent()) {
      compareRoot(next.get());
      next = nextPublished();
    }
  }

  private void compareRoot(Checkpoint signed) {
    if (frontier.root().equals(signed.root())) {
      trusted = signed.size();
    } else if (findings.isFirst(HISTORY_REWRITTEN)) {
      findings.add(
          HISTORY_REWRITTEN,
          signed.size(),
          "The first %d events are those that were signed, the first %d are not"
              .formatted(trusted, signed.size()));
    }
  }

  private void compareNodes() {
    for (int level : new TreeSet<>(completed.keySet().stream().map(Subtree::level).toList())) {
      List<Subtree> folded =
          completed.keySet().stream().filter(node -> node.level() == level).toList();
      List<Hash> hashes = folded.stream().map(completed::get).toList();
      if (!tree.kept(level, folded.getFirst().index(), folded.size()).equals(hashes)) {
        findings.add(
            TREE_CHANGED,
            folded.getFirst().index() << level,
            "Kept hashes of level %d from %d on are not those of the events"
                .formatted(level, folded.getFirst().index()));
      }
    }
    completed.clear();
  }

  private Optional<Checkpoint> nextPublished() {
    return ahead.hasNext() ? Optional.of(ahead.next().checkpoint()) : Optional.empty();
  }
}
