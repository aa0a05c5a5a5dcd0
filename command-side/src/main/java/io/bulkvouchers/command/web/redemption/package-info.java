/** The door of registration systems: check, redeem and release a voucher by its code. */
@NullMarked
package io.bulkvouchers.command.web.redemption;

import org.jspecify.annotations.NullMarked;
