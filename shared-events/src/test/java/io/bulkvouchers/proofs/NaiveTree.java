package io.bulkvouchers.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, word by word and slow: what the quick ones are held beside. */
record NaiveTree(List<Hash> leaves) {

  static NaiveTree of(int size) {
    List<Hash> leaves = new ArrayList<>();
    for (int leaf = 0; leaf < size; leaf++) {
      leaves.add(Hash.ofLeaf(("leaf " + leaf).getBytes(UTF_8)));
    }
    return new NaiveTree(leaves);
  }

  Hash root() {
    return root(leaves);
  }

  Hash root(int size) {
    return root(leaves.subList(0, size));
  }

  List<Hash> inclusion(int index, int size) {
    return inclusion(index, leaves.subList(0, size));
  }

  List<Hash> consistency(int earlier, int later) {
    return earlier == 0 ? List.of() : subproof(earlier, leaves.subList(0, later), true);
  }

  private static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int half = half(leaves);
    return Hash.ofNode(root(left(leaves, half)), root(right(leaves, half)));
  }

  private static List<Hash> inclusion(int index, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int half = half(leaves);
    return index < half
        ? with(inclusion(index, left(leaves, half)), root(right(leaves, half)))
        : with(inclusion(index - half, right(leaves, half)), root(left(leaves, half)));
  }

  private static List<Hash> subproof(int earlier, List<Hash> leaves, boolean whole) {
    if (earlier == leaves.size()) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int half = half(leaves);
    return earlier <= half
        ? with(subproof(earlier, left(leaves, half), whole), root(right(leaves, half)))
        : with(subproof(earlier - half, right(leaves, half), false), root(left(leaves, half)));
  }

  private static int half(List<Hash> leaves) {
    return Integer.highestOneBit(leaves.size() - 1);
  }

  private static List<Hash> left(List<Hash> leaves, int half) {
    return leaves.subList(0, half);
  }

  private static List<Hash> right(List<Hash> leaves, int half) {
    return leaves.subList(half, leaves.size());
  }

  private static List<Hash> with(List<Hash> path, Hash last) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(last);
    return longer;
  }
}
