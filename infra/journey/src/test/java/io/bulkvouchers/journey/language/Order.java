package io.bulkvouchers.journey.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody asks for; each word gives another order and leaves this one as it was. */
public record Order(String currency, Map<String, Object> fields) {

  /** So many codes for the Corporate ticket, for Acme, at no named price. */
  static Order of(Conference conference, Object quantity) {
    return new Order(conference.currency(), Map.of())
        .with("conference", conference.id())
        .with("sponsor", Conference.SPONSOR)
        .with("products", List.of(Conference.TICKET))
        .with("quantity", quantity);
  }

  /** At this price for one code, in minor units of the conference's currency. */
  public Order at(Object minorUnits) {
    return with("unitPrice", Map.of("amount", minorUnits, "currency", currency));
  }

  /** In another currency than the conference had when it was opened. */
  public Order in(String other) {
    return new Order(other, fields);
  }

  /** For these products. */
  public Order of(String... products) {
    return with("products", List.of(products));
  }

  /** For another sponsor. */
  public Order forSponsor(String sponsor) {
    return with("sponsor", sponsor);
  }

  /** For nobody in particular. */
  public Order withoutSponsor() {
    Map<String, Object> less = new LinkedHashMap<>(fields);
    less.remove("sponsor");
    return new Order(currency, less);
  }

  /** With any field at all. */
  public Order with(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new Order(currency, more);
  }
}
