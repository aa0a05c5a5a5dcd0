/** The view of redemptions: which order used which voucher, and gave it back. */
@NullMarked
package io.bulkvouchers.query.redemptions;

import org.jspecify.annotations.NullMarked;
