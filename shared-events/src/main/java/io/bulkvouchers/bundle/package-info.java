/** What an auditor takes away: events as they are stored, proofs and a checkpoint, as files. */
@NullMarked
package io.bulkvouchers.bundle;

import org.jspecify.annotations.NullMarked;
