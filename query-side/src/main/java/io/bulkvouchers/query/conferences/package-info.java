/** The view of what each conference offers, and to whom. */
@NullMarked
package io.bulkvouchers.query.conferences;

import org.jspecify.annotations.NullMarked;
