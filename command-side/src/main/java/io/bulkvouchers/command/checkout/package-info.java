/** From an attempt to its money: wanted calls are recorded, made, answered and watched. */
@NullMarked
package io.bulkvouchers.command.checkout;

import org.jspecify.annotations.NullMarked;
