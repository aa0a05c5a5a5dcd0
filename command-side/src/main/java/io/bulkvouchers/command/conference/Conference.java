package io.bulkvouchers.command.conference;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceBilling;
import io.bulkvouchers.events.ConferenceEvent.ProductOffered;
import io.bulkvouchers.events.ConferenceEvent.Registered;
import io.bulkvouchers.events.ConferenceEvent.SponsorRegistered;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.ProductId;
import io.bulkvouchers.events.SponsorId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a conference offers at a moment. */
public record Conference(
    ConferenceId id,
    Currency currency,
    ApprovalPolicy approvalPolicy,
    Sale sale,
    Optional<ConferenceBilling> billing,
    Map<SponsorId, SponsorRegistered> sponsors,
    Map<ProductId, ProductOffered> products) {

  /** Whether new purchases can be asked for. */
  public enum Sale {
    OPEN,
    CLOSED
  }

  static Conference of(Registered event) {
    return new Conference(
        event.conferenceId(),
        event.currency(),
        event.approvalPolicy(),
        Sale.OPEN,
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  /** A product on offer. */
  public Optional<ProductOffered> product(ProductId product) {
    return Optional.ofNullable(products.get(product));
  }

  Conference with(Currency other) {
    return new Conference(id, other, approvalPolicy, sale, billing, sponsors, products);
  }

  Conference with(ApprovalPolicy other) {
    return new Conference(id, currency, other, sale, billing, sponsors, products);
  }

  Conference with(Sale other) {
    return new Conference(id, currency, approvalPolicy, other, billing, sponsors, products);
  }

  Conference with(ConferenceBilling other) {
    return new Conference(
        id, currency, approvalPolicy, sale, Optional.of(other), sponsors, products);
  }

  Conference with(SponsorRegistered event) {
    Map<SponsorId, SponsorRegistered> more = new HashMap<>(sponsors);
    more.put(event.sponsorId(), event);
    return new Conference(id, currency, approvalPolicy, sale, billing, Map.copyOf(more), products);
  }

  Conference with(ProductOffered event) {
    Map<ProductId, ProductOffered> more = new HashMap<>(products);
    more.put(event.productId(), event);
    return new Conference(id, currency, approvalPolicy, sale, billing, sponsors, Map.copyOf(more));
  }

  Conference without(ProductId product) {
    Map<ProductId, ProductOffered> fewer = new HashMap<>(products);
    fewer.remove(product);
    return new Conference(id, currency, approvalPolicy, sale, billing, sponsors, Map.copyOf(fewer));
  }
}
