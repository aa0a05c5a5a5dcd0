package io.bulkvouchers.query.conferences;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.BulkSale;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.ConferenceEvent.ApprovalPolicyChanged;
import io.bulkvouchers.events.ConferenceEvent.BillingChanged;
import io.bulkvouchers.events.ConferenceEvent.Closed;
import io.bulkvouchers.events.ConferenceEvent.CurrencyChanged;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ConferenceEvent.ProductWithdrawn;
import io.bulkvouchers.events.ConferenceEvent.Registered;
import io.bulkvouchers.events.ConferenceEvent.Reopened;
import io.bulkvouchers.events.ConferenceEvent.SponsorRegistered;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.ProductKind;
import io.bulkvouchers.query.feed.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a conference offers, and to whom; also the form in which it is answered. */
record Catalogue(
    String id,
    String name,
    String currency,
    String timeZone,
    ApprovalPolicy approvalPolicy,
    State state,
    Optional<ConferenceBilling> billing,
    List<Sponsor> sponsors,
    List<Product> products,
    long version) {

  /** Whether anything can be asked for. */
  enum State {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
  }

  /** An organization that may buy. */
  record Sponsor(String id, String name) {}

  /** A product on offer. */
  record Product(String id, String name, ProductKind kind, Money unitPrice, BulkSale bulkSale) {}

  static Catalogue after(Optional<Catalogue> before, ConferenceEvent event, Fact fact) {
    return event instanceof Registered registered
        ? first(registered, fact)
        : before
            .orElseThrow(() -> new IllegalStateException("No row for " + fact))
            .then(event, fact);
  }

  Catalogue showing(Predicate<String> sponsorIds) {
    return with(
        sponsors.stream().filter(sponsor -> sponsorIds.test(sponsor.id())).toList(),
        products,
        version);
  }

  private static Catalogue first(Registered event, Fact fact) {
    return new Catalogue(
        event.conferenceId().value(),
        event.name(),
        event.currency().getCurrencyCode(),
        event.timeZone(),
        event.approvalPolicy(),
        State.OPEN,
        Optional.empty(),
        List.of(),
        List.of(),
        fact.version());
  }

  private Catalogue then(ConferenceEvent event, Fact fact) {
    return switch (event) {
      case Registered e -> first(e, fact);
      case SponsorRegistered e ->
          with(
              and(sponsors, new Sponsor(e.sponsorId().value(), e.name())),
              products,
              fact.version());
      case ProductOffered e ->
          with(sponsors, and(without(e.productId().value()), product(e)), fact.version());
      case ProductWithdrawn e -> with(sponsors, without(e.productId().value()), fact.version());
      case CurrencyChanged e ->
          with(e.currency().getCurrencyCode(), approvalPolicy, state, fact.version());
      case ApprovalPolicyChanged e -> with(currency, e.approvalPolicy(), state, fact.version());
      case BillingChanged e -> with(e.billing(), fact.version());
      case Closed _ -> with(currency, approvalPolicy, State.CLOSED, fact.version());
      case Reopened _ -> with(currency, approvalPolicy, State.OPEN, fact.version());
    };
  }

  private static Product product(ProductOffered event) {
    return new Product(
        event.productId().value(), event.name(), event.kind(), event.unitPrice(), event.bulkSale());
  }

  private List<Product> without(String productId) {
    return products.stream().filter(product -> !product.id().equals(productId)).toList();
  }

  private static <T> List<T> and(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }

  private Catalogue with(List<Sponsor> newSponsors, List<Product> newProducts, long newVersion) {
    return new Catalogue(
        id,
        name,
        currency,
        timeZone,
        approvalPolicy,
        state,
        billing,
        newSponsors,
        newProducts,
        newVersion);
  }

  private Catalogue with(
      String newCurrency, ApprovalPolicy newPolicy, State newState, long newVersion) {
    return new Catalogue(
        id,
        name,
        newCurrency,
        timeZone,
        newPolicy,
        newState,
        billing,
        sponsors,
        products,
        newVersion);
  }

  private Catalogue with(ConferenceBilling newBilling, long newVersion) {
    return new Catalogue(
        id,
        name,
        currency,
        timeZone,
        approvalPolicy,
        state,
        Optional.of(newBilling),
        sponsors,
        products,
        newVersion);
  }
}
