/** Every refusal in one form (RFC 9457), each code with a page that says what to do. */
@NullMarked
package io.bulkvouchers.command.web.problem;

import org.jspecify.annotations.NullMarked;
