package io.bulkvouchers.proofs;

import java.util.ArrayList;
import java.util.List;

/** Leaves of a tree as the fewest complete subtrees, and their hash. */
final class Range {

  private Range() {}

  /** The subtrees of leaves from one (inclusive) to another (exclusive), from left to right. */
  static List<Subtree> of(long from, long to) {
    List<Subtree> parts = new ArrayList<>();
    long at = from;
    while (at < to) {
      int aligned = at == 0 ? Long.SIZE - 2 : Long.numberOfTrailingZeros(at);
      int fitting = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
      int level = Math.min(aligned, fitting);
      parts.add(new Subtree(level, at >>> level));
      at += 1L << level;
    }
    return parts;
  }

  /** MTH(D[from:to]) of RFC 6962, for a range that begins where one of its subtrees does. */
  static Hash hash(long from, long to, Subtrees kept) {
    List<Subtree> parts = of(from, to).reversed();
    Hash hash = kept.hash(parts.getFirst());
    for (Subtree part : parts.subList(1, parts.size())) {
      hash = Hash.ofNode(kept.hash(part), hash);
    }
    return hash;
  }

  /** The largest power of two below a size: where RFC 6962 splits a tree. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }
}
