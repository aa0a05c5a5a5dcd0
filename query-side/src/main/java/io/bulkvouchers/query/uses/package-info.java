/** How often each voucher was used: the one count that several views read. */
@NullMarked
package io.bulkvouchers.query.uses;

import org.jspecify.annotations.NullMarked;
