/** Measures the house and prints each figure beside its yardstick; nothing is asserted. */
@NullMarked
package io.bulkvouchers.bench;

import org.jspecify.annotations.NullMarked;
