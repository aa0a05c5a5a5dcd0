/** What a conference entrusts to us and nobody reads back: its Stripe keys, sealed at rest. */
@NullMarked
package io.bulkvouchers.command.secrets;

import org.jspecify.annotations.NullMarked;
