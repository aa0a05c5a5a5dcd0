/** What Fulfilled means: how a serial becomes a code, and how a typed code is read. */
@NullMarked
package io.bulkvouchers.codes;

import org.jspecify.annotations.NullMarked;
