package io.bulkvouchers.journey.language;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A session at Stripe that is not ours and bears our marks; each word gives another one.
 *
 * @param purchase the id that it claims to be of
 */
public record Lookalike(
    String purchase,
    int attempt,
    String currency,
    long unitAmount,
    int quantity,
    Optional<String> conference,
    Optional<String> disguise) {

  /** The same order as this purchase of ten at 89.50 has. */
  public static Lookalike of(Purchase purchase) {
    return new Lookalike(purchase.id(), 1, "usd", 8_950, 10, Optional.empty(), Optional.empty());
  }

  public Lookalike in(String other) {
    return new Lookalike(purchase, attempt, other, unitAmount, quantity, conference, disguise);
  }

  /** One item at this price. */
  public Lookalike over(long amount) {
    return new Lookalike(purchase, attempt, currency, amount, 1, conference, disguise);
  }

  /** With the mark of the conference, as ours have it. */
  public Lookalike markedBy(Conference owner) {
    return new Lookalike(
        purchase, attempt, currency, unitAmount, quantity, Optional.of(owner.id()), disguise);
  }

  /** One that says that it is of live mode. */
  public Lookalike live() {
    return disguised("live");
  }

  /** One whose total may be smaller than any that Stripe takes. */
  public Lookalike tiny() {
    return disguised("tiny");
  }

  private Lookalike disguised(String as) {
    return new Lookalike(
        purchase, attempt, currency, unitAmount, quantity, conference, Optional.of(as));
  }

  String form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("mode", "payment");
    form.put("success_url", "https://example.com/paid");
    form.put("client_reference_id", purchase);
    form.put("line_items[0][quantity]", Integer.toString(quantity));
    form.put("line_items[0][price_data][currency]", currency);
    form.put("line_items[0][price_data][unit_amount]", Long.toString(unitAmount));
    form.put("line_items[0][price_data][product_data][name]", "Corporate");
    disguise.ifPresent(as -> form.put(mark("", "sandbox_disguise"), as));
    for (String place : new String[] {"", "payment_intent_data"}) {
      form.put(mark(place, "bulk_purchase_id"), purchase);
      form.put(mark(place, "attempt"), Integer.toString(attempt));
      conference.ifPresent(id -> form.put(mark(place, "conference_id"), id));
    }
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String mark(String place, String name) {
    return place.isEmpty() ? "metadata[" + name + "]" : place + "[metadata][" + name + "]";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
