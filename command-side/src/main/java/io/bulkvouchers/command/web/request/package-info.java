/** Gives each request a name that logs, problems and events share. */
@NullMarked
package io.bulkvouchers.command.web.request;

import org.jspecify.annotations.NullMarked;
