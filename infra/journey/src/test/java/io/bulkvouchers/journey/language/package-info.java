/** The words that scenarios are written in: conferences, people, orders, purchases, Stripe. */
@NullMarked
package io.bulkvouchers.journey.language;

import org.jspecify.annotations.NullMarked;
