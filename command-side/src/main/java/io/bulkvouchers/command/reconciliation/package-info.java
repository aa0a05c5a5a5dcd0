/**
 * Holds our facts about money beside Stripe's own objects, and says row by row where they differ.
 */
@NullMarked
package io.bulkvouchers.command.reconciliation;

import org.jspecify.annotations.NullMarked;
