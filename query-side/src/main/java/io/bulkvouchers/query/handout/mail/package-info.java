/** Letters with codes: their words, and the way to the mail server. */
@NullMarked
package io.bulkvouchers.query.handout.mail;

import org.jspecify.annotations.NullMarked;
