/** One request to an address that a stranger named, with bounds on all of it. */
@NullMarked
package io.bulkvouchers.query.webhooks.http;

import org.jspecify.annotations.NullMarked;
