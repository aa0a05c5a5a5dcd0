/**
 * Sweeps each account at Stripe for what no event told, and puts it into the inbox as the event
 * would have been. When our own calls are asked about is the rhythm of {@code checkout}.
 */
@NullMarked
package io.bulkvouchers.command.janitor;

import org.jspecify.annotations.NullMarked;
