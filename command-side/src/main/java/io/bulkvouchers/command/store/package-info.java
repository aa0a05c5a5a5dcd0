/** The event store on PostgreSQL, and Axon wired to it; class names never reach a table. */
@NullMarked
package io.bulkvouchers.command.store;

import org.jspecify.annotations.NullMarked;
