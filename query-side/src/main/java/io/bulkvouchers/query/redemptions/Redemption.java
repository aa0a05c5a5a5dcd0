package io.bulkvouchers.query.redemptions;

import io.bulkvouchers.events.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A voucher that was used by an order elsewhere.
 *
 * @param orderReference the order in the words of the system that it is in
 * @param items how many uses it took
 * @param discount what the voucher took off the order
 * @param releasedAt when the order gave its uses back
 */
record Redemption(
    long version,
    int serial,
    String orderReference,
    int items,
    Money discount,
    Instant redeemedAt,
    Optional<Instant> releasedAt) {

  /**
   * Some redemptions, the last one first.
   *
   * @param next the value for {@code after}; absent at the end
   */
  record RedemptionPage(List<Redemption> items, Optional<String> next) {}
}
