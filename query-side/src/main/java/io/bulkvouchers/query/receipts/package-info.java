/** The view of receipts: a numbered paper for each payment, and for each refund. */
@NullMarked
package io.bulkvouchers.query.receipts;

import org.jspecify.annotations.NullMarked;
