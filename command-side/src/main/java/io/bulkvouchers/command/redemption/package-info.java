/** How a code from outside becomes a use of its voucher, and how nobody finds one by guessing. */
@NullMarked
package io.bulkvouchers.command.redemption;

import org.jspecify.annotations.NullMarked;
