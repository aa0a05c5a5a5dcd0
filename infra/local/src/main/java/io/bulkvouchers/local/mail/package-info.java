/** A mail server that keeps every letter to itself, and the page that shows them. */
@NullMarked
package io.bulkvouchers.local.mail;

import org.jspecify.annotations.NullMarked;
