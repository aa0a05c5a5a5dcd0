/** The live channel: tells each listening page which purchases have changed. */
@NullMarked
package io.bulkvouchers.query.stream;

import org.jspecify.annotations.NullMarked;
