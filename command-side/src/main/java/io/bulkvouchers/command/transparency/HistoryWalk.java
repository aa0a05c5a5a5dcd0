package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.EventLeaf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes along leaves and events together, a batch at a time, and shows where they part. */
final class HistoryWalk {

  private final EventLeaves events;
  private final TreeRows tree;
  private final int batch;

  HistoryWalk(EventLeaves events, TreeRows tree, int batch) {
    this.events = events;
    this.tree = tree;
    this.batch = batch;
  }

  /** A leaf and the event that it is of; one of them may be gone. */
  record Meeting(Optional<TreeRows.Leaf> leaf, Optional<EventLeaf> event) {

    /** Whether the leaf is of this event and stands where it should. */
    boolean agrees(long index) {
      return leaf.isPresent()
          && event.isPresent()
          && leaf.get().index() == index
          && leaf.get().hash().equals(event.get().hash());
    }
  }

  /** Where a walk stands: so many leaves, the last of them at this position. */
  record Place(long size, long position) {

    static final Place START = new Place(0, 0);
  }

  /**
   * Walks one batch. First all leaves of it in their order, then events between them that have
   * none.
   *
   * @param to the number of leaves to end at
   */
  Place step(Place from, long to, Consumer<Meeting> each) {
    List<TreeRows.Leaf> leaves = tree.leaves(from.size(), to, batch);
    if (leaves.isEmpty()) {
      return new Place(to, from.position());
    }
    long until = leaves.stream().mapToLong(TreeRows.Leaf::position).max().orElse(from.position());
    Map<Long, EventLeaf> found = new LinkedHashMap<>();
    events
        .between(from.position(), until, 2 * batch)
        .forEach(event -> found.put(event.position(), event));
    for (TreeRows.Leaf leaf : leaves) {
      EventLeaf event = found.remove(leaf.position());
      each.accept(new Meeting(Optional.of(leaf), Optional.ofNullable(event)));
    }
    found.values().forEach(event -> each.accept(new Meeting(Optional.empty(), Optional.of(event))));
    return new Place(leaves.getLast().index() + 1, until);
  }
}
