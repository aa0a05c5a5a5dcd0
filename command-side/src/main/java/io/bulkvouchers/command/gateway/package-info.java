/** What the house needs of a payment provider: the calls it makes, and what it sees. */
@NullMarked
package io.bulkvouchers.command.gateway;

import org.jspecify.annotations.NullMarked;
