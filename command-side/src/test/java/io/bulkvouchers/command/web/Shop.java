package io.bulkvouchers.command.web;

import java.util.UUID;

/** A conference of its own, with the products and the sponsor of the acceptance scenarios. */
final class Shop {

  final String conference = "c-" + UUID.randomUUID().toString().substring(0, 8);
  final Api api;

  private Shop(Api api) {
    this.api = api;
  }

  static Shop open(Api api) {
    Shop shop = new Shop(api);
    api.post(
            shop.organizer(),
            "/conferences",
            """
            {"slug": "%s", "name": "PyTest 2027", "currency": "USD",
             "timeZone": "Europe/Berlin", "approvalPolicy": "complimentary_only"}
            """
                .formatted(shop.conference))
        .is(201);
    String at = "/conferences/" + shop.conference;
    api.post(shop.organizer(), at + "/sponsors", "{\"slug\": \"acme-corp\", \"name\": \"Acme\"}")
        .is(201);
    shop.offer("corporate", 34900, "enabled");
    shop.offer("t-shirt", 3500, "enabled");
    shop.offer("student", 9900, "disabled");
    return shop;
  }

  private void offer(String slug, long price, String bulkSale) {
    api.post(
            organizer(),
            "/conferences/" + conference + "/products",
            """
            {"slug": "%1$s", "name": "The %1$s", "kind": "ticket", "bulkSale": "%3$s",
             "unitPrice": {"amount": %2$d, "currency": "USD"}}
            """
                .formatted(slug, price, bulkSale))
        .is(201);
  }

  Shop connectStripe(String secretKey, String webhookSecret) {
    api.put(
            organizer(),
            "/conferences/" + conference + "/stripe-account",
            """
            {"secretKey": "%s", "webhookSecrets": ["%s"]}
            """
                .formatted(secretKey, webhookSecret))
        .is(200);
    return this;
  }

  String organizer() {
    return Api.organizer(conference);
  }

  String buyer() {
    return Api.buyer(conference, "acme-corp");
  }

  String body(int quantity, String unitPrice) {
    return """
    {"conference": "%s", "sponsor": "acme-corp", "products": ["corporate"], "quantity": %d%s}
    """
        .formatted(
            conference, quantity, unitPrice.isEmpty() ? "" : ", \"unitPrice\": " + unitPrice);
  }

  static String usd(long amount) {
    return "{\"amount\": %d, \"currency\": \"USD\"}".formatted(amount);
  }

  /** Ten codes at 89.50, as the organizer agreed. */
  String purchase() {
    return api.post(organizer(), "/bulk-purchases", body(10, usd(8950))).is(201).text("id");
  }
}
