package io.bulkvouchers.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has happened to a purchase, oldest first.
 *
 * @param next the value for {@code after}; absent at the end
 */
record Timeline(List<Step> items, Optional<String> next) {

  /**
   * One fact.
   *
   * @param type its name on the wire
   * @param actor the person or process that asked
   * @param cause the request or the Stripe event at the start of it
   * @param correlation the request at the start of the whole chain: the same from the checkout to
   *     the codes
   * @param data the fact itself, by its type
   */
  record Step(
      long version,
      String type,
      Instant time,
      Optional<String> actor,
      Optional<String> cause,
      Optional<String> correlation,
      Map<String, Object> data) {}
}
