package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.holdings.Holdings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A purchase as its facts have left it: each part folds the facts that concern it. */
record PurchaseRow(
    PurchaseId id,
    long version,
    Instant createdAt,
    Instant updatedAt,
    Stage stage,
    Order order,
    Optional<Checkout> checkout,
    Settlement settlement,
    Holdings vouchers,
    List<Review> reviews) {

  /** The row after one more fact, which is its first when there is no row. */
  static PurchaseRow after(Optional<PurchaseRow> before, BulkPurchaseEvent event, Fact fact) {
    return event instanceof Created created
        ? first(created, fact)
        : before
            .orElseThrow(() -> new IllegalStateException("No row for " + fact))
            .then(event, fact);
  }

  /** Derived from the row as it is, never from the word before. */
  Status status() {
    return Status.of(stage, settlement);
  }

  private static PurchaseRow first(Created created, Fact fact) {
    Instant time = fact.envelope().time();
    return new PurchaseRow(
        created.purchaseId(),
        fact.version(),
        time,
        time,
        Stage.PENDING,
        Order.of(created),
        Optional.empty(),
        Settlement.none(),
        Holdings.none(),
        List.of());
  }

  private PurchaseRow then(BulkPurchaseEvent event, Fact fact) {
    return new PurchaseRow(
        id,
        fact.version(),
        createdAt,
        fact.envelope().time(),
        stage.after(event),
        order.after(event),
        checkoutAfter(event, fact.envelope().time()),
        settlement.after(event),
        vouchers.after(event),
        Review.after(reviews, event));
  }

  /** A session that came to light after it was completed has nothing left to pay. */
  private Optional<Checkout> checkoutAfter(BulkPurchaseEvent event, Instant time) {
    return stage == Stage.AWAITING_FUNDS && event instanceof CheckoutStarted
        ? checkout
        : Checkout.after(checkout, event, time);
  }
}
