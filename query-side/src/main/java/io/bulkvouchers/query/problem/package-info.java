/** Every answer that is not the one hoped for, with a stable code and what to do about it. */
@NullMarked
package io.bulkvouchers.query.problem;

import org.jspecify.annotations.NullMarked;
