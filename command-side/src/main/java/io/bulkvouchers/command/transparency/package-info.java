/**
 * Proves that history was not rewritten: a tree over all events, signed and published elsewhere.
 */
@NullMarked
package io.bulkvouchers.command.transparency;

import org.jspecify.annotations.NullMarked;
