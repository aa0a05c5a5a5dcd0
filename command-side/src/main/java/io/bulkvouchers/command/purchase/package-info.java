/** The model: what may happen to a purchase and what follows, in plain Java. */
@NullMarked
package io.bulkvouchers.command.purchase;

import org.jspecify.annotations.NullMarked;
