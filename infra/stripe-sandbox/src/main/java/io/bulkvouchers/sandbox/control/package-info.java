/** What only a sandbox has, below {@code /_sandbox}: moves the clock, pays, breaks, counts. */
@NullMarked
package io.bulkvouchers.sandbox.control;

import org.jspecify.annotations.NullMarked;
