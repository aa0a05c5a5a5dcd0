/** Addresses and names: sealed at rest, found by a keyed hash, erasable for ever. */
@NullMarked
package io.bulkvouchers.query.handout.people;

import org.jspecify.annotations.NullMarked;
