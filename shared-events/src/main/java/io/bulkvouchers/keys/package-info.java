/** Where both services take their key sets from: a file, or a setting that holds the set itself. */
@NullMarked
package io.bulkvouchers.keys;

import org.jspecify.annotations.NullMarked;
