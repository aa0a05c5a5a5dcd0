package io.bulkvouchers.query.purchases;

import java.util.List;

/**
 * How many purchases a filter lets through, whatever their state.
 *
 * @param all of any state
 * @param items each state, in the order of a purchase's life
 */
record PurchaseCounts(Count all, List<StatusCount> items) {

  /**
   * A number of purchases.
   *
   * @param exact false where so many match that the database only estimated them
   */
  record Count(long count, boolean exact) {}

  /** The purchases of one state. */
  record StatusCount(Status status, long count, boolean exact) {

    static StatusCount of(Status status, Count count) {
      return new StatusCount(status, count.count(), count.exact());
    }
  }
}
