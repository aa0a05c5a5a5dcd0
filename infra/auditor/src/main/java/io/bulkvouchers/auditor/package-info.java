/** Checks an auditor's bundle with nothing at hand but a public key. */
@NullMarked
package io.bulkvouchers.auditor;

import org.jspecify.annotations.NullMarked;
