package io.bulkvouchers.query.ledger;

import io.bulkvouchers.query.paging.Page;
import java.util.List;
import java.util.Optional;

/**
 * Some entries, newest first.
 *
 * @param next the cursor for {@code after}; absent at the end
 * @param previous the cursor for {@code before}; absent at the top
 */
record LedgerPage(List<LedgerEntry> items, Optional<String> next, Optional<String> previous) {

  static LedgerPage of(Page<LedgerEntry> page) {
    return new LedgerPage(page.items(), page.next(), page.previous());
  }
}
