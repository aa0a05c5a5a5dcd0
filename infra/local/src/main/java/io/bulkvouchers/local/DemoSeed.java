package io.bulkvouchers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * One conference with purchases in every common state, made through the same doors as anybody's.
 * Each request has a fixed idempotency key, so that an interrupted sowing is finished, not doubled.
 */
final class DemoSeed {

  private static final String CONFERENCE = "pytest-2027";
  private static final String STRIPE_KEY = "sk_test_pytest2027";
  private static final String WEBHOOK_SECRET = "whsec_local_pytest2027";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ApiClient organizer;
  private final ApiClient buyer;
  private final ApiClient finance;
  private final ApiClient reader;
  private final ApiClient stripe;
  private final String webhook;

  private DemoSeed(House house) {
    String command = house.plan().commandOrigin();
    var identity = house.ground().identity();
    this.organizer = ApiClient.of(command, identity.token("organizer"));
    this.buyer = ApiClient.of(command, identity.token("buyer"));
    this.finance = ApiClient.of(command, identity.token("finance"));
    this.reader = ApiClient.of(house.plan().pagesOrigin(), identity.token("organizer"));
    this.stripe = ApiClient.of(house.ground().sandbox().baseUrl(), null);
    this.webhook = command + "/webhooks/stripe/" + CONFERENCE;
  }

  /**
   * Sows when this house was never sown; the sandbox is told each time where to send its webhooks.
   * Nothing is bought at a Stripe that is not the sandbox.
   */
  static boolean sow(House house) {
    DemoSeed seed = new DemoSeed(house);
    seed.openStripeAccount();
    Path sown = house.plan().storage().folder().resolve("seeded");
    if (Files.exists(sown)) {
      return false;
    }
    seed.catalogue();
    if (house.plan().isPaidAtSandbox()) {
      seed.connectStripe();
      seed.purchases();
    }
    try {
      Files.writeString(sown, "demo data is in\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return true;
  }

  private void openStripeAccount() {
    stripe.post(
        "/_sandbox/accounts",
        "account",
        Map.of("secretKey", STRIPE_KEY, "webhookUrl", webhook, "webhookSecret", WEBHOOK_SECRET));
  }

  private void catalogue() {
    organizer.post(
        "/conferences",
        "seed-conference",
        Map.of(
            "slug", CONFERENCE,
            "name", "PyTest 2027",
            "currency", "USD",
            "timeZone", "Europe/Vienna",
            "approvalPolicy", "complimentary_only"));
    sponsor("acme-corp", "Acme Corp");
    sponsor("globex", "Globex");
    product("corporate", "Corporate", "ticket", 34900, "enabled");
    product("t-shirt", "T-Shirt", "add_on", 3500, "enabled");
    product("student", "Student", "ticket", 9900, "disabled");
  }

  private void sponsor(String slug, String name) {
    organizer.post(
        "/conferences/" + CONFERENCE + "/sponsors",
        "seed-sponsor-" + slug,
        Map.of("slug", slug, "name", name));
  }

  private void product(String slug, String name, String kind, long price, String bulkSale) {
    organizer.post(
        "/conferences/" + CONFERENCE + "/products",
        "seed-product-" + slug,
        Map.of(
            "slug", slug,
            "name", name,
            "kind", kind,
            "unitPrice", usd(price),
            "bulkSale", bulkSale));
  }

  /** At Stripe itself our key opens nothing: the README says how to connect one that does. */
  private void connectStripe() {
    organizer.put(
        "/conferences/" + CONFERENCE + "/stripe-account",
        Map.of("secretKey", STRIPE_KEY, "webhookSecrets", List.of(WEBHOOK_SECRET)));
  }

  private void purchases() {
    request(buyer, "seed-pending", "acme-corp", "corporate", 25, 34900);
    String fulfilled = request(organizer, "seed-fulfilled", "acme-corp", "corporate", 10, 8950);
    String failed = request(organizer, "seed-failed", "globex", "corporate", 5, 34900);
    String refunded = request(organizer, "seed-refunded", "globex", "t-shirt", 4, 3500);
    pay(fulfilled);
    stripe.post("/_sandbox/sessions/" + session(failed) + "/expire", "expire", Map.of());
    pay(refunded);
    await(fulfilled, "fulfilled");
    await(failed, "failed");
    await(refunded, "fulfilled");
    refund(refunded);
    await(refunded, "refunded");
  }

  private void refund(String purchase) {
    long version = reader.get("/bulk-purchases/" + purchase).get("version").asLong();
    finance.post(
        "/bulk-purchases/" + purchase + "/refunds",
        purchase + "-refund",
        version,
        Map.of("reason", "Ordered twice"));
  }

  private static String request(
      ApiClient who, String key, String sponsor, String product, int quantity, long price) {
    return who.post(
            "/bulk-purchases",
            key,
            Map.of(
                "conference", CONFERENCE,
                "sponsor", sponsor,
                "products", List.of(product),
                "quantity", quantity,
                "unitPrice", usd(price)))
        .get("id")
        .asString();
  }

  private void pay(String purchase) {
    stripe.post("/_sandbox/sessions/" + session(purchase) + "/pay", "pay", Map.of());
  }

  /** The last part of the address of Stripe's page is the session's id. */
  private String session(String purchase) {
    JsonNode open =
        organizer.post(
            "/bulk-purchases/" + purchase + "/checkout", purchase + "-checkout", Map.of());
    String url = open.get("url").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private void await(String purchase, String status) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String seen = "unknown";
    while (!seen.equals(status)) {
      if (System.nanoTime() > deadline) {
        throw new LocalFailure(
            "Demo purchase %s does not become %s but stays %s".formatted(purchase, status, seen));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      seen = status(purchase);
    }
  }

  private String status(String purchase) {
    for (JsonNode item : reader.get("/bulk-purchases?conference=" + CONFERENCE).get("items")) {
      if (item.get("id").asString().equals(purchase)) {
        return item.get("status").asString();
      }
    }
    return "unknown";
  }

  private static Map<String, Object> usd(long minorUnits) {
    return Map.of("amount", minorUnits, "currency", "USD");
  }
}
