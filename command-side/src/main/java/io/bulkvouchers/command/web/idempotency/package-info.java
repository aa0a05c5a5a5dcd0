/** A request that is asked twice is done once and answered the same. */
@NullMarked
package io.bulkvouchers.command.web.idempotency;

import org.jspecify.annotations.NullMarked;
