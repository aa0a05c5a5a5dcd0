package io.bulkvouchers.proofs;

/**
 * A perfect subtree: the leaves from {@code index << level} on, {@code 1 << level} of them. Once
 * complete, its hash never changes.
 *
 * @param level 0 for a leaf
 * @param index its place among the subtrees of its level, from 0
 */
public record Subtree(int level, long index) {

  /** The larger one that it is half of. */
  Subtree parent() {
    return new Subtree(level + 1, index >>> 1);
  }

  /** The half with the earlier leaves. */
  Subtree left() {
    return new Subtree(level - 1, index << 1);
  }

  /** The half with the later leaves. */
  Subtree right() {
    return new Subtree(level - 1, (index << 1) + 1);
  }
}
