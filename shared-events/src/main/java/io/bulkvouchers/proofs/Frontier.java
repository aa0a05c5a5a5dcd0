package io.bulkvouchers.proofs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.BiConsumer;

/**
 * The right edge of a growing tree: one hash for each bit of its size, all that is needed to append
 * and to know the root.
 */
public final class Frontier {

  private final Deque<Hash> edge;
  private long size;

  private Frontier(long size, Deque<Hash> edge) {
    this.size = size;
    this.edge = edge;
  }

  /** Of a tree without leaves. */
  public static Frontier empty() {
    return new Frontier(0, new ArrayDeque<>());
  }

  /** Of a tree of this size whose subtrees were kept. */
  public static Frontier of(long size, Subtrees kept) {
    Deque<Hash> edge = new ArrayDeque<>();
    for (Subtree part : Range.of(0, size)) {
      edge.addLast(kept.hash(part));
    }
    return new Frontier(size, edge);
  }

  /** One that goes its own way from here. */
  public Frontier copy() {
    return new Frontier(size, new ArrayDeque<>(edge));
  }

  /** Appends a leaf and tells of each subtree that it completes, itself first. */
  public void append(Hash leaf, BiConsumer<Subtree, Hash> completed) {
    Subtree grown = new Subtree(0, size);
    Hash hash = leaf;
    completed.accept(grown, hash);
    while ((grown.index() & 1) == 1) {
      hash = Hash.ofNode(edge.removeLast(), hash);
      grown = grown.parent();
      completed.accept(grown, hash);
    }
    edge.addLast(hash);
    size++;
  }

  /** How many leaves there are. */
  public long size() {
    return size;
  }

  /** What a checkpoint of this moment signs. */
  public Hash root() {
    Iterator<Hash> fromRight = edge.descendingIterator();
    if (!fromRight.hasNext()) {
      return Hash.EMPTY;
    }
    Hash root = fromRight.next();
    while (fromRight.hasNext()) {
      root = Hash.ofNode(fromRight.next(), root);
    }
    return root;
  }
}
