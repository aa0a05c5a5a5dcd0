/** The catalogue: what a conference offers in bulk, and to whom, in plain Java. */
@NullMarked
package io.bulkvouchers.command.conference;

import org.jspecify.annotations.NullMarked;
