/** What happens: sessions open, expire and are paid, charges are refunded, each with its events. */
@NullMarked
package io.bulkvouchers.sandbox.desk;

import org.jspecify.annotations.NullMarked;
