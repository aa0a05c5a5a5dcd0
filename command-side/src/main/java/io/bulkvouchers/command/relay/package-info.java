/** From the event store to Kafka, in order, at least once, without a second write. */
@NullMarked
package io.bulkvouchers.command.relay;

import org.jspecify.annotations.NullMarked;
