/** The view of money: what came in, went back and is disputed, fact by fact and in sum. */
@NullMarked
package io.bulkvouchers.query.ledger;

import org.jspecify.annotations.NullMarked;
