/** What the sandbox remembers: one record per Stripe object, each able to show itself. */
@NullMarked
package io.bulkvouchers.sandbox.book;

import org.jspecify.annotations.NullMarked;
