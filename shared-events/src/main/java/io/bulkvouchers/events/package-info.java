/** The contract: every fact that can happen to a bulk purchase or a conference, and its words. */
@NullMarked
package io.bulkvouchers.events;

import org.jspecify.annotations.NullMarked;
