/** Pages of long lists by keyset: a cursor is a place in the order, never a page number. */
@NullMarked
package io.bulkvouchers.query.paging;

import org.jspecify.annotations.NullMarked;
