package io.bulkvouchers.query.purchases;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.Fulfilled;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.List;
import java.util.Optional;

/** What was asked for, as it stands now. */
record Order(
    ConferenceId conferenceId,
    Optional<SponsorId> sponsorId,
    List<ProductId> productIds,
    int quantity,
    Optional<Money> unitPrice,
    VoucherTerms terms,
    String description,
    UserId requesterId) {

  static Order of(Created event) {
    return new Order(
        event.conferenceId(),
        event.sponsorId(),
        event.productIds(),
        event.quantity(),
        event.unitPrice(),
        event.terms(),
        event.description(),
        event.requesterId());
  }

  Order after(BulkPurchaseEvent event) {
    return switch (event) {
      case TermsRevised e ->
          with(Optional.of(e.unitPrice()), e.terms(), productIds, e.description());
      case Fulfilled e -> with(unitPrice, e.terms(), e.productIds(), description);
      default -> this;
    };
  }

  Optional<Money> total() {
    return unitPrice.map(price -> price.times(quantity));
  }

  private Order with(
      Optional<Money> price, VoucherTerms grant, List<ProductId> products, String words) {
    return new Order(conferenceId, sponsorId, products, quantity, price, grant, words, requesterId);
  }
}
