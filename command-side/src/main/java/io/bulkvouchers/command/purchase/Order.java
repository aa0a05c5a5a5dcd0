package io.bulkvouchers.command.purchase;

import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefund;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.RecordRefundFailed;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import io.bulkvouchers.events.SponsorId;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What holds of a purchase whatever its state: who asked for what at which price, what was tried at
 * Stripe, and what about its money waits for a person.
 */
public record Order(
    Created asked, Optional<TermsRevised> revised, Attempts attempts, Reviews reviews) {

  static Order of(Created event) {
    return new Order(event, Optional.empty(), Attempts.none(), Reviews.none());
  }

  /** The purchase. */
  public PurchaseId id() {
    return asked.purchaseId();
  }

  /** The tenant. */
  public ConferenceId conference() {
    return asked.conferenceId();
  }

  /** Who buys, when it is a sponsor. */
  public Optional<SponsorId> sponsor() {
    return asked.sponsorId();
  }

  /** What is bought. */
  public List<ProductId> products() {
    return asked.productIds();
  }

  /** How many vouchers. */
  public int quantity() {
    return asked.quantity();
  }

  /** Frozen when the purchase was asked for. */
  public Currency currency() {
    return asked.currency();
  }

  /** Of one voucher; empty while nobody has named a price. */
  public Optional<Money> unitPrice() {
    return revised.map(TermsRevised::unitPrice).or(asked::unitPrice);
  }

  /** What each voucher grants. */
  public VoucherTerms terms() {
    return revised.map(TermsRevised::terms).orElseGet(asked::terms);
  }

  /** In the words of who asked, or of the organizer. */
  public String description() {
    return revised.map(TermsRevised::description).orElseGet(asked::description);
  }

  /** Who asked. */
  public UserId requester() {
    return asked.requesterId();
  }

  /** Quantity times unit price: derived, never set. Empty while nobody has named a price. */
  public Optional<Money> total() {
    return unitPrice().map(price -> price.times(quantity()));
  }

  /** Whether nothing is to be paid. */
  public boolean complimentary() {
    return unitPrice().filter(Money::isZero).isPresent();
  }

  boolean needsApproval() {
    return switch (asked.approvalPolicy()) {
      case EVERY_PURCHASE -> true;
      case COMPLIMENTARY_ONLY -> complimentary();
    };
  }

  boolean holdsSurplus(ObservedPayment seen) {
    return reviews.surplusOf(seen.paymentIntentId()).isPresent();
  }

  boolean holdsSurplus(RecordRefund seen) {
    return reviews.surplusOf(seen.paymentIntentId()).isPresent();
  }

  boolean holdsSurplus(RecordRefundFailed seen) {
    return surplusOf(seen).isPresent();
  }

  Optional<Surplus> surplusOf(RecordRefundFailed seen) {
    return seen.refundId()
        .flatMap(reviews::surplusOf)
        .or(() -> seen.stripeRefundId().flatMap(reviews::surplusSentBy));
  }

  boolean holdsSurplus(ObservedDispute seen) {
    return reviews.surplusOf(seen.paymentIntentId()).isPresent();
  }

  /** Flags a matter once. */
  Decision flag(FlaggedForReview flag) {
    return reviews.knows(flag) ? Decision.nothing() : Decision.emit(flag);
  }

  Order with(TermsRevised event) {
    return new Order(asked, Optional.of(event), attempts, reviews);
  }

  Order with(Attempts tried) {
    return new Order(asked, revised, tried, reviews);
  }

  Order with(Reviews waiting) {
    return new Order(asked, revised, attempts, waiting);
  }
}
