/** The sandbox's own time: a clock that tests move forward, and what is due on it. */
@NullMarked
package io.bulkvouchers.sandbox.time;

import org.jspecify.annotations.NullMarked;
