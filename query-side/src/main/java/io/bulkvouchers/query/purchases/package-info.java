/** The view of purchases: one row each, folded from its facts. */
@NullMarked
package io.bulkvouchers.query.purchases;

import org.jspecify.annotations.NullMarked;
