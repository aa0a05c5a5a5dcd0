package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.EventLeaf;
import io.bulkvouchers.proofs.Frontier;
import io.bulkvouchers.proofs.Hash;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the tree grow with the events. What is signed is folded from the events alone, on from what
 * was signed before: kept hashes are held beside it, and nothing is taken from them.
 */
final class TreeGrowth {

  private final EventLeaves events;
  private final TreeRows tree;
  private final HistoryWalk walk;
  private final int batch;

  TreeGrowth(JdbcClient jdbc, int batch) {
    this.events = new EventLeaves(jdbc);
    this.tree = new TreeRows(jdbc);
    this.walk = new HistoryWalk(events, tree, batch);
    this.batch = batch;
  }

  /** A tree that this process has folded itself, or that a published checkpoint has signed. */
  record Grown(Frontier frontier, HistoryWalk.Place place) {

    static Grown nothing() {
      return new Grown(Frontier.empty(), HistoryWalk.Place.START);
    }

    Checkpoint checkpoint(String origin) {
      return Checkpoint.of(origin, frontier);
    }
  }

  /** The kept tree at a checkpoint, if it is what was signed. */
  Grown at(Checkpoint signed) {
    long size = tree.size();
    if (size < signed.size()) {
      throw new DistrustedHistory(
          "The store has %d events, a published checkpoint signs %d"
              .formatted(size, signed.size()));
    }
    Frontier frontier = Frontier.of(signed.size(), tree);
    if (!frontier.root().equals(signed.root())) {
      throw new DistrustedHistory(
          "The first %d events are not those that a published checkpoint signs"
              .formatted(signed.size()));
    }
    long position = tree.leaves(signed.size() - 1, signed.size(), 1).getFirst().position();
    return new Grown(frontier, new HistoryWalk.Place(signed.size(), position));
  }

  /** Goes on to where the kept tree ends: another node, or this one before it died, was faster. */
  Grown caughtUp(Grown from) {
    long size = tree.size();
    if (size < from.place().size()) {
      throw new DistrustedHistory(
          "The store had %d events, now it has %d".formatted(from.place().size(), size));
    }
    Frontier frontier = from.frontier().copy();
    HistoryWalk.Place place = from.place();
    while (place.size() < size) {
      place = walk.step(place, size, meeting -> append(frontier, meeting));
    }
    return new Grown(frontier, place);
  }

  /** Appends and keeps the next batch of events; in a transaction, by one node at a time. */
  Grown extended(Grown from, long settled) {
    List<EventLeaf> next = events.between(from.place().position(), settled, batch);
    if (next.isEmpty()) {
      return from;
    }
    Frontier frontier = from.frontier().copy();
    List<TreeRows.Leaf> leaves = new ArrayList<>(next.size());
    List<TreeRows.Node> nodes = new ArrayList<>();
    for (EventLeaf event : next) {
      Hash hash = event.hash();
      leaves.add(new TreeRows.Leaf(frontier.size(), event.position(), hash));
      frontier.append(
          hash,
          (subtree, joined) -> {
            if (TreeRows.isKept(subtree)) {
              nodes.add(new TreeRows.Node(subtree, joined));
            }
          });
    }
    tree.append(leaves, nodes);
    return new Grown(frontier, new HistoryWalk.Place(frontier.size(), next.getLast().position()));
  }

  private static void append(Frontier frontier, HistoryWalk.Meeting meeting) {
    if (!meeting.agrees(frontier.size())) {
      throw new DistrustedHistory(
          "Tree and events part after %d events".formatted(frontier.size()));
    }
    meeting.event().ifPresent(event -> frontier.append(event.hash(), (subtree, hash) -> {}));
  }
}
