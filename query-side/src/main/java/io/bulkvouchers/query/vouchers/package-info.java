/** The view of vouchers: batches and ranges of serials, and codes derived on demand. */
@NullMarked
package io.bulkvouchers.query.vouchers;

import org.jspecify.annotations.NullMarked;
