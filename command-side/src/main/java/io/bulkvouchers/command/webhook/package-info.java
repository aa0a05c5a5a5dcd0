/**
 * Stripe's events in: verified, kept, answered, and only then worked on, at our own pace. An event
 * is a hint: its object is fetched again, and what is seen becomes a command.
 */
@NullMarked
package io.bulkvouchers.command.webhook;

import org.jspecify.annotations.NullMarked;
