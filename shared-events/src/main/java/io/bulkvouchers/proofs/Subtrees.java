package io.bulkvouchers.proofs;

/** Where the hashes of complete subtrees are kept. */
@FunctionalInterface
public interface Subtrees {

  /** The hash of one that is complete. */
  Hash hash(Subtree subtree);
}
