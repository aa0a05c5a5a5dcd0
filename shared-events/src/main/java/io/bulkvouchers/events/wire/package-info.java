/** How a fact looks outside the process: its wire name, its JSON, its envelope and its topic. */
@NullMarked
package io.bulkvouchers.events.wire;

import org.jspecify.annotations.NullMarked;
