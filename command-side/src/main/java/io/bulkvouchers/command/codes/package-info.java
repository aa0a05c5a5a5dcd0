/** How a batch of codes reaches its table, how far that is, and which keys stored batches need. */
@NullMarked
package io.bulkvouchers.command.codes;

import org.jspecify.annotations.NullMarked;
