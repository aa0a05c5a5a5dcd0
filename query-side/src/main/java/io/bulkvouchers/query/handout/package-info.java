/** Codes for people: who gets which voucher, how it reaches him, and how it is taken back. */
@NullMarked
package io.bulkvouchers.query.handout;

import org.jspecify.annotations.NullMarked;
