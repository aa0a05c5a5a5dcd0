package io.bulkvouchers.proofs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree as the command side grows it: the frontier, and the subtrees that were kept. */
record Grown(Frontier frontier, Map<Subtree, Hash> kept) implements Subtrees {

  static Grown of(List<Hash> leaves) {
    Grown tree = new Grown(Frontier.empty(), new HashMap<>());
    leaves.forEach(leaf -> tree.frontier.append(leaf, tree.kept::put));
    return tree;
  }

  @Override
  public Hash hash(Subtree subtree) {
    Hash hash = kept.get(subtree);
    if (hash == null) {
      throw new AssertionError(subtree + " is not complete");
    }
    return hash;
  }
}
