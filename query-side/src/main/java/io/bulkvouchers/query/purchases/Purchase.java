package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import io.bulkvouchers.query.uses.VoucherCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A purchase as it is answered.
 *
 * @param total unit price times quantity
 * @param refunded what went back; absent when nothing did
 * @param surplus payments that are here without an order, settled ones included
 * @param checkout the last attempt to pay; with a URL while it is open
 * @param reviews what about its money waits for a person; empty when nothing does
 */
record Purchase(
    String id,
    Named conference,
    Optional<Named> sponsor,
    List<Named> products,
    int quantity,
    Optional<Money> unitPrice,
    Optional<Money> total,
    Optional<Money> paid,
    Optional<Money> refunded,
    List<Refund> refunds,
    List<Dispute> disputes,
    List<Surplus> surplus,
    VoucherTerms terms,
    String description,
    Status status,
    UserId requestedBy,
    Optional<Checkout> checkout,
    VoucherCounts vouchers,
    List<Review> reviews,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Something by its id, and how it is called. */
  record Named(String id, String name) {}

  static Purchase of(PurchaseRow row, Map<Names.Key, String> names, VoucherCounts vouchers) {
    Order order = row.order();
    String conference = order.conferenceId().value();
    return new Purchase(
        row.id().value(),
        named(conference, Names.CONFERENCE, conference, names),
        order.sponsorId().map(id -> named(conference, Names.SPONSOR, id.value(), names)),
        order.productIds().stream()
            .map(ProductId::value)
            .map(id -> named(conference, Names.PRODUCT, id, names))
            .toList(),
        order.quantity(),
        order.unitPrice(),
        order.total(),
        row.settlement().paid(),
        row.settlement().refunded(),
        row.settlement().refunds(),
        row.settlement().disputes(),
        row.settlement().surplus(),
        order.terms(),
        order.description(),
        row.status(),
        order.requesterId(),
        row.checkout(),
        vouchers,
        row.reviews(),
        row.createdAt(),
        row.updatedAt(),
        row.version());
  }

  private static Named named(
      String conference, String kind, String id, Map<Names.Key, String> names) {
    return new Named(id, names.getOrDefault(new Names.Key(conference, kind, id), id));
  }
}
