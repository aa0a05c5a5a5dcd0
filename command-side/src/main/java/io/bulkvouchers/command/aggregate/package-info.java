/** The Axon shells: they load, ask the model, store what it says, and know no rule themselves. */
@NullMarked
package io.bulkvouchers.command.aggregate;

import org.jspecify.annotations.NullMarked;
