/** Every fact as it came, kept for ever: who did what, when and why. */
@NullMarked
package io.bulkvouchers.query.history;

import org.jspecify.annotations.NullMarked;
