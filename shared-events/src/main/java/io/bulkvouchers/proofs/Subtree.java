package io.bulkvouchers.proofs;

import java.util.Comparator;

/**
 * A perfect subtree: the leaves from {@code index << level} on, {@code 1 << level} of them. Once
 * complete, its hash never changes.
 *
 * @param level 0 for a leaf
 * @param index its place among the subtrees of its level, from 0
 */
public record Subtree(int level, long index) {

  /** Small ones first, then from left to right. */
  public static final Comparator<Subtree> IN_ORDER =
      Comparator.comparingInt(Subtree::level).thenComparingLong(Subtree::index);

  /** The larger one that it is half of. */
  Subtree parent() {
    return new Subtree(level + 1, index >>> 1);
  }
}
