package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.ReviewEvent.ReviewResolved;
import io.bulkvouchers.events.ReviewKind;
import io.bulkvouchers.events.UnmatchedPayment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something about money that does not match and waits for a person; known by its kind and object.
 *
 * @param payment the money that it is about, where it is here without an order
 */
record Review(
    ReviewKind kind,
    String stripeObjectId,
    String expected,
    String seen,
    Optional<UnmatchedPayment> payment) {

  static List<Review> after(List<Review> before, BulkPurchaseEvent event) {
    return switch (event) {
      case FlaggedForReview e -> and(without(before, e.kind(), e.stripeObjectId()), of(e));
      case ReviewResolved e -> without(before, e.kind(), e.stripeObjectId());
      default -> before;
    };
  }

  private static Review of(FlaggedForReview flag) {
    return new Review(
        flag.kind(), flag.stripeObjectId(), flag.expected(), flag.seen(), flag.payment());
  }

  private static List<Review> and(List<Review> reviews, Review review) {
    List<Review> more = new ArrayList<>(reviews);
    more.add(review);
    return List.copyOf(more);
  }

  private static List<Review> without(List<Review> reviews, ReviewKind kind, String object) {
    return reviews.stream()
        .filter(review -> review.kind() != kind || !review.stripeObjectId().equals(object))
        .toList();
  }
}
