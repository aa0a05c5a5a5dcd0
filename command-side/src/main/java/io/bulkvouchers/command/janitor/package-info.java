/**
 * Asks Stripe about what stands still and fetches what was not delivered, so that nothing is lost.
 */
@NullMarked
package io.bulkvouchers.command.janitor;

import org.jspecify.annotations.NullMarked;
