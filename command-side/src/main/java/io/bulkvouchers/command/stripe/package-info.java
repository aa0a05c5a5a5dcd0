/** The only place that speaks Stripe's API; what it says is translated into our words here. */
@NullMarked
package io.bulkvouchers.command.stripe;

import org.jspecify.annotations.NullMarked;
