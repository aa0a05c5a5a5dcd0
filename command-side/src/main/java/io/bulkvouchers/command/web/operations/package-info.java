/** What operators ask over HTTP: what Stripe told us, what came of it, and to try it again. */
@NullMarked
package io.bulkvouchers.command.web.operations;

import org.jspecify.annotations.NullMarked;
