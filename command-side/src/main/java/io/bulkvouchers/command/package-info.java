/** The service that decides: a command in, facts out. */
@NullMarked
package io.bulkvouchers.command;

import org.jspecify.annotations.NullMarked;
