/** The form of the house as numbers: layout, lengths and names, checked and mended here. */
@NullMarked
package io.bulkvouchers.tidy;

import org.jspecify.annotations.NullMarked;
