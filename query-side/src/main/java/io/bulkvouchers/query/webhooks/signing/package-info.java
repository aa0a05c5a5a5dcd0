/** The secrets that webhooks are signed with, and how they are kept. */
@NullMarked
package io.bulkvouchers.query.webhooks.signing;

import org.jspecify.annotations.NullMarked;
