/** The whole house on one machine, for people by {@code mvn -Plocal} and for tests as a library. */
@NullMarked
package io.bulkvouchers.local;

import org.jspecify.annotations.NullMarked;
