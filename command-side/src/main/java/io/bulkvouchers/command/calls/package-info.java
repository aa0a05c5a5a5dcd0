/**
 * Each call to Stripe is written down, made until it is answered, and watched until it is settled.
 */
@NullMarked
package io.bulkvouchers.command.calls;

import org.jspecify.annotations.NullMarked;
