/** What operators and finance see of the work behind: events, calls, and whether money agrees. */
@NullMarked
package io.bulkvouchers.command.web.operations;

import org.jspecify.annotations.NullMarked;
