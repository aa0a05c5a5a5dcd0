/** Codes and other lists as files, written line by line: what is written is forgotten at once. */
@NullMarked
package io.bulkvouchers.query.export;

import org.jspecify.annotations.NullMarked;
