package io.bulkvouchers.command.purchase;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.FlaggedForReview;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What holds of a purchase whatever its state: who asked for what at which price, and what about
 * its money waits for a person.
 */
public record Order(
    PurchaseId id,
    ConferenceId conference,
    Optional<SponsorId> sponsor,
    List<ProductId> products,
    int quantity,
    Currency currency,
    Optional<Money> unitPrice,
    VoucherTerms terms,
    ApprovalPolicy approvalPolicy,
    String description,
    UserId requester,
    List<FlaggedForReview> reviews) {

  static Order of(Created event) {
    return new Order(
        event.purchaseId(),
        event.conferenceId(),
        event.sponsorId(),
        event.productIds(),
        event.quantity(),
        event.currency(),
        event.unitPrice(),
        event.terms(),
        event.approvalPolicy(),
        event.description(),
        event.requesterId(),
        List.of());
  }

  /** Quantity times unit price: derived, never set. Empty while nobody has named a price. */
  public Optional<Money> total() {
    return unitPrice.map(price -> price.times(quantity));
  }

  /** Whether nothing is to be paid. */
  public boolean complimentary() {
    return unitPrice.filter(Money::isZero).isPresent();
  }

  boolean needsApproval() {
    return switch (approvalPolicy) {
      case EVERY_PURCHASE -> true;
      case COMPLIMENTARY_ONLY -> complimentary();
    };
  }

  boolean knows(FlaggedForReview flag) {
    return reviews.stream()
        .anyMatch(
            known ->
                known.kind() == flag.kind()
                    && known.stripeObjectId().equals(flag.stripeObjectId()));
  }

  Order revised(TermsRevised event) {
    return new Order(
        id,
        conference,
        sponsor,
        products,
        quantity,
        currency,
        Optional.of(event.unitPrice()),
        event.terms(),
        approvalPolicy,
        event.description(),
        requester,
        reviews);
  }

  Order flagged(FlaggedForReview event) {
    List<FlaggedForReview> more = new ArrayList<>(reviews);
    more.add(event);
    return new Order(
        id,
        conference,
        sponsor,
        products,
        quantity,
        currency,
        unitPrice,
        terms,
        approvalPolicy,
        description,
        requester,
        List.copyOf(more));
  }
}
