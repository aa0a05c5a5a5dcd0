/** How anybody checks that history was not changed: Merkle tree, proofs and signed checkpoints. */
@NullMarked
package io.bulkvouchers.proofs;

import org.jspecify.annotations.NullMarked;
