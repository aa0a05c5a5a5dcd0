package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewKind;
import java.util.List;
import java.util.stream.Stream;

/** Something about money that does not match and waits for a person. */
record Review(ReviewKind kind, String stripeObjectId, String expected, String seen) {

  static List<Review> after(List<Review> before, BulkPurchaseEvent event) {
    return event instanceof FlaggedForReview flag
        ? Stream.concat(before.stream(), Stream.of(of(flag))).toList()
        : before;
  }

  private static Review of(FlaggedForReview flag) {
    return new Review(flag.kind(), flag.stripeObjectId(), flag.expected(), flag.seen());
  }
}
