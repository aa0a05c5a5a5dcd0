/** The hosted payment page: plain HTML that a person, or a browser test, pays on. */
@NullMarked
package io.bulkvouchers.sandbox.page;

import org.jspecify.annotations.NullMarked;
