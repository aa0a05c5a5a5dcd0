package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A conference's account at Stripe: what Stripe knows, and what people do on its pages. */
public final class StripeDesk {

  private static final String SESSIONS = "/v1/checkout/sessions";
  private static final String GOOD_CARD = "4242424242424242";

  private final Stage stage;
  private final String secretKey = "sk_test_" + UUID.randomUUID().toString().replace("-", "");
  private final String secret = "whsec_" + UUID.randomUUID().toString().replace("-", "");
  private final String webhook;

  StripeDesk(Stage stage, String conference) {
    this.stage = stage;
    this.webhook = stage.commandOrigin() + "/webhooks/stripe/" + conference;
  }

  void open() {
    stage.sandbox().account(secretKey, webhook, secret);
  }

  Map<String, ?> credentials() {
    return Map.of("secretKey", secretKey, "webhookSecrets", List.of(secret));
  }

  /** The buyer pays on the hosted page. */
  public Outcome pays(Checkout checkout) {
    Outcome outcome = triesToPay(checkout);
    assertThat(outcome.outcome()).isEqualTo("paid");
    return outcome;
  }

  /** The buyer fills in the page, whatever comes of it. */
  public Outcome triesToPay(Checkout checkout) {
    return stage.sandbox().pay(checkout.session(), GOOD_CARD);
  }

  /** The session's time runs out. */
  public void expires(Checkout checkout) {
    assertThat(stage.sandbox().expire(checkout.session()).outcome()).isEqualTo("expired");
  }

  public JsonNode session(Checkout checkout) {
    return get(SESSIONS + "/" + checkout.session());
  }

  public JsonNode lineItem(Checkout checkout) {
    JsonNode lines = get(SESSIONS + "/" + checkout.session() + "/line_items");
    assertThat(lines.path("data")).hasSize(1);
    return lines.at("/data/0");
  }

  public JsonNode paymentIntent(String id) {
    return get("/v1/payment_intents/" + id);
  }

  /** All sessions that were ever opened for a purchase. */
  public List<JsonNode> sessionsOf(Purchase purchase) {
    return all(SESSIONS + "?limit=100").filteredOn("/client_reference_id", purchase.id());
  }

  /** The one session of a purchase, for who was told of none. */
  public Checkout checkoutOf(Purchase purchase) {
    JsonNode session = sessionsOf(purchase).getFirst();
    return new Checkout(
        purchase.id(), session.at("/metadata/attempt").asInt(), session.path("url").asString());
  }

  /** Somebody with the account's key opens a session past us that bears our marks. */
  public Checkout opens(Lookalike session) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + secretKey,
            "Content-Type",
            "application/x-www-form-urlencoded");
    JsonNode opened =
        stage
            .wire()
            .send("POST", stage.sandboxOrigin() + SESSIONS, headers, session.form())
            .expect(200)
            .json();
    return new Checkout(session.purchase(), session.attempt(), opened.path("url").asString());
  }

  /** The conference's banks: what they pay later, and what they take back. */
  public Bank bank() {
    return new Bank(stage.sandbox());
  }

  /** All refunds of a purchase. */
  public List<JsonNode> refundsOf(Purchase purchase) {
    return all("/v1/refunds?limit=100").filteredOn("/metadata/bulk_purchase_id", purchase.id());
  }

  /** The event of this type about this object. */
  public JsonNode event(String type, String object) {
    return events(type, object).getFirst();
  }

  /** All events of this type about this object, the newest first. */
  public List<JsonNode> events(String type, String object) {
    List<JsonNode> found =
        all("/v1/events?limit=100&type=" + type).filteredOn("/data/object/id", object);
    assertThat(found).as(type + " about " + object).isNotEmpty();
    return found;
  }

  /** Sends an event to the webhook as Stripe does, signed at this moment. */
  public Answer delivers(JsonNode event) {
    String body = event.toString();
    return delivers(body, Signature.of(body, secret, Instant.now()));
  }

  /** Sends an event that was signed so many seconds ago. */
  public Answer delivers(JsonNode event, long secondsAgo) {
    String body = event.toString();
    return delivers(body, Signature.of(body, secret, Instant.now().minusSeconds(secondsAgo)));
  }

  /** Sends a body with any signature header at all; an empty one is left out. */
  public Answer delivers(String body, String signature) {
    Map<String, String> headers =
        signature.isEmpty()
            ? Map.of("Content-Type", "application/json")
            : Map.of("Content-Type", "application/json", "Stripe-Signature", signature);
    return stage.wire().send("POST", webhook, headers, body);
  }

  /** What is the conference's of a purchase's payments, by Stripe's own books. */
  public long netOf(Purchase purchase) {
    return movements(purchase, "captured")
        - movements(purchase, "refunded")
        + movements(purchase, "refund_failed")
        - movements(purchase, "disputed")
        + movements(purchase, "reinstated");
  }

  /** How much money of one kind moved for a purchase, whoever moved it. */
  public long movements(Purchase purchase, String kind) {
    List<Ledger.Row> rows = stage.sandbox().ledger(secretKey).rows();
    Set<String> payments =
        rows.stream()
            .filter(row -> purchase.id().equals(row.metadata().get("bulk_purchase_id")))
            .map(Ledger.Row::paymentIntent)
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> row.kind().equals(kind) && payments.contains(row.paymentIntent()))
        .mapToLong(Ledger.Row::amount)
        .sum();
  }

  /** The sums of the conference's account, by Stripe's own books. */
  public Books books(String currency) {
    Ledger.Balance sum = stage.sandbox().ledger(secretKey).total(currency.toLowerCase(Locale.ROOT));
    return new Books(sum.captured(), sum.refunded(), sum.disputed(), sum.net());
  }

  private Page all(String path) {
    JsonNode page = get(path);
    assertThat(page.path("has_more").asBoolean()).as("more than one page of " + path).isFalse();
    return new Page(page.path("data").valueStream().toList());
  }

  private record Page(List<JsonNode> items) {
    List<JsonNode> filteredOn(String pointer, String value) {
      return items.stream().filter(item -> item.at(pointer).asString("").equals(value)).toList();
    }
  }

  private JsonNode get(String path) {
    return stage
        .wire()
        .send("GET", stage.sandboxOrigin() + path, Map.of("Authorization", "Bearer " + secretKey))
        .expect(200)
        .json();
  }
}
