/** What is asked of a purchase over HTTP. */
@NullMarked
package io.bulkvouchers.command.web.purchases;

import org.jspecify.annotations.NullMarked;
