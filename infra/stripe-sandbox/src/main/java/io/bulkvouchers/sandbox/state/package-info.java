/** What survives a restart: every change in one folder, safe before anybody hears of it. */
@NullMarked
package io.bulkvouchers.sandbox.state;

import org.jspecify.annotations.NullMarked;
