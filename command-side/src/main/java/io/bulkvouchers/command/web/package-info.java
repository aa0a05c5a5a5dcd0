/** HTTP in, commands to the two doors, problems out; no rule of the model lives here. */
@NullMarked
package io.bulkvouchers.command.web;

import org.jspecify.annotations.NullMarked;
