package io.bulkvouchers.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * That a leaf is in a tree: the hashes beside the way from it to the root (RFC 9162, 2.1.3).
 *
 * @param index place of the leaf, from 0
 * @param size of the tree
 * @param path from the leaf's neighbor up
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  /** Copies the path. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Makes the proof from what was kept of the tree. */
  public static InclusionProof of(long index, long size, Subtrees kept) {
    if (index < 0 || index >= size) {
      throw new BrokenProof("Leaf %d is not in a tree of %d".formatted(index, size));
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + Range.split(to - from);
      if (index < middle) {
        path.add(Range.hash(middle, to, kept));
        to = middle;
      } else {
        path.add(Range.hash(from, middle, kept));
        from = middle;
      }
    }
    return new InclusionProof(index, size, path.reversed());
  }

  /**
   * Passes when the leaf is in the tree of this root.
   *
   * @throws BrokenProof saying what is wrong
   */
  public void check(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      throw new BrokenProof("Leaf %d is not in a tree of %d".formatted(index, size));
    }
    long place = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        throw new BrokenProof("The inclusion proof of leaf %d is too long".formatted(index));
      }
      boolean fromLeft = (place & 1) == 1 || place == last;
      hash = fromLeft ? Hash.ofNode(beside, hash) : Hash.ofNode(hash, beside);
      while (fromLeft && (place & 1) == 0 && place != 0) {
        place >>>= 1;
        last >>>= 1;
      }
      place >>>= 1;
      last >>>= 1;
    }
    if (last != 0) {
      throw new BrokenProof("The inclusion proof of leaf %d is too short".formatted(index));
    }
    if (!hash.equals(root)) {
      throw new BrokenProof(
          "Leaf %d is not in the tree: its proof leads to %s, the root is %s"
              .formatted(index, hash, root));
    }
  }
}
