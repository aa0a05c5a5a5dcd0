/** The query side: it listens to what has happened and answers what people ask. */
@NullMarked
package io.bulkvouchers.query;

import org.jspecify.annotations.NullMarked;
