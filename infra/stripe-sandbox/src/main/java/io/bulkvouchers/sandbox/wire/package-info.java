/** Stripe's own words on the wire: how objects, lists and errors look as JSON. */
@NullMarked
package io.bulkvouchers.sandbox.wire;

import org.jspecify.annotations.NullMarked;
