/** Who may see what, in one place. */
@NullMarked
package io.bulkvouchers.query.access;

import org.jspecify.annotations.NullMarked;
