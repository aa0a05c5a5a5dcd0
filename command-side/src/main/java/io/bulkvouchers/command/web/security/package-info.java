/** Who calls, and what each role may do; everything not named here is closed. */
@NullMarked
package io.bulkvouchers.command.web.security;

import org.jspecify.annotations.NullMarked;
