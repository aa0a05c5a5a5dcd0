/** What is asked of a conference over HTTP. */
@NullMarked
package io.bulkvouchers.command.web.conferences;

import org.jspecify.annotations.NullMarked;
