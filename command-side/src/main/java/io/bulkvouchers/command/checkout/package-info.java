/** What a purchase wants next because of a fact: calls to Stripe, and codes. */
@NullMarked
package io.bulkvouchers.command.checkout;

import org.jspecify.annotations.NullMarked;
