/**
 * Views made anew from the facts beside the live ones, compared row by row, and put in their place.
 */
@NullMarked
package io.bulkvouchers.query.rebuild;

import org.jspecify.annotations.NullMarked;
