package io.bulkvouchers.query.purchases;

import io.bulkvouchers.query.paging.Page;
import java.util.List;
import java.util.Optional;

/**
 * Some purchases, newest first.
 *
 * @param next the cursor for {@code after}; absent at the end
 * @param previous the cursor for {@code before}; absent at the top
 */
record PurchasePage(List<Purchase> items, Optional<String> next, Optional<String> previous) {

  static PurchasePage of(Page<Purchase> page) {
    return new PurchasePage(page.items(), page.next(), page.previous());
  }
}
