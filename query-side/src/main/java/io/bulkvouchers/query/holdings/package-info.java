/** Which serials of a purchase live, are held or are gone: the one fold that two views share. */
@NullMarked
package io.bulkvouchers.query.holdings;

import org.jspecify.annotations.NullMarked;
