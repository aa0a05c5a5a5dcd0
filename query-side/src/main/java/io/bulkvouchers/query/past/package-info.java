/** What the views showed at any moment: made anew from the facts, by the code that makes them. */
@NullMarked
package io.bulkvouchers.query.past;

import org.jspecify.annotations.NullMarked;
