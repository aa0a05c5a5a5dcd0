/**
 * What every request brings and takes: its name, the version it was decided on, the one origin of
 * pages, and the form of the answer.
 */
@NullMarked
package io.bulkvouchers.command.web.request;

import org.jspecify.annotations.NullMarked;
