package io.bulkvouchers.query.receipts;

import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.SponsorId;
import java.util.List;
import java.util.Optional;

/** What was sold to whom, as papers have to say it. */
record Sale(
    ConferenceId conference,
    Optional<SponsorId> sponsor,
    List<ProductId> products,
    int quantity,
    Optional<Money> unitPrice,
    String description) {

  static Sale of(Created event) {
    return new Sale(
        event.conferenceId(),
        event.sponsorId(),
        event.productIds(),
        event.quantity(),
        event.unitPrice(),
        event.description());
  }

  Sale after(TermsRevised event) {
    return new Sale(
        conference,
        sponsor,
        products,
        quantity,
        Optional.of(event.unitPrice()),
        event.description());
  }
}
