/** Who may sign in on this machine: an OpenID provider for demonstrations and tests alone. */
@NullMarked
package io.bulkvouchers.local.identity;

import org.jspecify.annotations.NullMarked;
