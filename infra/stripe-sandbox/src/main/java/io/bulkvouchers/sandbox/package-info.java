/** A small, stateful, faithful Stripe for tests and the local run. */
@NullMarked
package io.bulkvouchers.sandbox;

import org.jspecify.annotations.NullMarked;
