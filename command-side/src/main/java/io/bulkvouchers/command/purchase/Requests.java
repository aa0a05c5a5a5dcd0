package io.bulkvouchers.command.purchase;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.command.conference.Conference;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.Create;
import io.bulkvouchers.command.purchase.BulkPurchaseCommand.ReviseTerms;
import io.bulkvouchers.command.purchase.Requester.Capacity;
import io.bulkvouchers.events.BulkPurchaseEvent.Created;
import io.bulkvouchers.events.BulkPurchaseEvent.TermsRevised;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.PlainText;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.VoucherTerms;
import java.util.List;
import java.util.Optional;

/** What may be asked for: the rules of creating and pricing a request. */
final class Requests {

  private static final int MOST_VOUCHERS = 1_000_000;
  private static final int LONGEST_DESCRIPTION = 1_000;

  private Requests() {}

  static Decision create(Create command) {
    invalidUnlessWellFormed(command);
    Conference conference = command.conference();
    List<Optional<ProductOffered>> offers =
        command.productIds().stream().map(conference::product).toList();
    VoucherTerms terms =
        command.terms().orElseGet(() -> VoucherTerms.complimentary(command.productIds()));
    if (conference.sale() == Conference.Sale.CLOSED) {
      return Decision.refuse(Rule.CONFERENCE_CLOSED);
    }
    if (offers.stream().anyMatch(Optional::isEmpty)) {
      return Decision.refuse(Rule.PRODUCT_NOT_OFFERED);
    }
    if (offers.stream().anyMatch(offer -> !soldInBulk(offer))) {
      return Decision.refuse(Rule.PRODUCT_NOT_IN_BULK);
    }
    if (!command.sponsorId().map(conference.sponsors()::containsKey).orElse(true)) {
      return Decision.refuse(Rule.SPONSOR_UNKNOWN);
    }
    if (!covered(terms, conference)) {
      return Decision.refuse(Rule.TERMS_OUT_OF_SCOPE);
    }
    return priced(command, listPrice(offers), created(command, terms));
  }

  static Decision revise(Order order, ReviseTerms command) {
    command.terms().ifPresent(Moments::check);
    VoucherTerms terms = command.terms().orElse(order.terms());
    TermsRevised fact =
        new TermsRevised(
            order.id(),
            command.unitPrice(),
            terms,
            description(command.description().orElse(order.description())),
            command.actor());
    if (!command.unitPrice().currency().equals(order.currency())) {
      return Decision.refuse(Rule.WRONG_CURRENCY);
    }
    if (command.terms().isPresent() && !covered(terms, order, command.conference())) {
      return Decision.refuse(Rule.TERMS_OUT_OF_SCOPE);
    }
    return Decision.when(
        !PaymentLimits.tooLarge(command.unitPrice().times(order.quantity())),
        Rule.AMOUNT_TOO_LARGE,
        () -> saysTheSame(order, fact) ? Decision.nothing() : Decision.emit(fact));
  }

  private static boolean saysTheSame(Order order, TermsRevised fact) {
    return order.unitPrice().equals(Optional.of(fact.unitPrice()))
        && order.terms().equals(fact.terms())
        && order.description().equals(fact.description());
  }

  private static Decision priced(Create command, Optional<Money> listPrice, Created fact) {
    if (command.unitPrice().isEmpty()) {
      return Decision.emit(fact);
    }
    Money price = command.unitPrice().get();
    if (!price.currency().equals(fact.currency())) {
      return Decision.refuse(Rule.WRONG_CURRENCY);
    }
    boolean listed = listPrice.equals(Optional.of(price)) && hasUsualTerms(fact);
    if (command.requester().capacity() == Capacity.BUYER && !listed) {
      return Decision.refuse(Rule.PRICE_NOT_LISTED);
    }
    return Decision.when(
        !PaymentLimits.tooLarge(price.times(command.quantity())),
        Rule.AMOUNT_TOO_LARGE,
        () -> Decision.emit(fact));
  }

  /** The list price buys the usual grant; anything better is a deal, and an organizer's to make. */
  private static boolean hasUsualTerms(Created fact) {
    return fact.terms().equals(VoucherTerms.complimentary(fact.productIds()));
  }

  private static Created created(Create command, VoucherTerms terms) {
    return new Created(
        command.purchaseId(),
        command.conferenceId(),
        command.sponsorId(),
        command.productIds(),
        command.quantity(),
        command.conference().currency(),
        command.unitPrice(),
        terms,
        command.conference().approvalPolicy(),
        description(command.description()),
        command.requester().id());
  }

  private static void invalidUnlessWellFormed(Create command) {
    command.terms().ifPresent(Moments::check);
    InvalidValue.unless(
        command.quantity() >= 1 && command.quantity() <= MOST_VOUCHERS,
        "A purchase is of 1 to 1,000,000 vouchers");
    List<ProductId> products = command.productIds();
    InvalidValue.unless(
        !products.isEmpty() && products.stream().distinct().count() == products.size(),
        "A purchase names at least one product, each once");
  }

  private static String description(String text) {
    InvalidValue.unless(
        text.length() <= LONGEST_DESCRIPTION, "A description is at most 1,000 characters");
    return WrittenCode.refused("A description", PlainText.checked("A description", text));
  }

  private static boolean soldInBulk(Optional<ProductOffered> offer) {
    return offer.map(ProductOffered::bulkSale).equals(Optional.of(BulkSale.ENABLED));
  }

  private static boolean covered(VoucherTerms terms, Conference conference) {
    return terms.products().stream().allMatch(product -> conference.product(product).isPresent());
  }

  /** What was covered may stay covered when it is withdrawn; what is new must be on offer. */
  private static boolean covered(VoucherTerms terms, Order order, Conference conference) {
    return terms.products().stream()
        .allMatch(
            product ->
                order.terms().products().contains(product)
                    || conference.product(product).isPresent());
  }

  private static Optional<Money> listPrice(List<Optional<ProductOffered>> offers) {
    return offers.size() == 1
        ? offers.getFirst().map(ProductOffered::unitPrice)
        : offers.stream()
            .flatMap(Optional::stream)
            .map(ProductOffered::unitPrice)
            .reduce(Money::plus);
  }
}
