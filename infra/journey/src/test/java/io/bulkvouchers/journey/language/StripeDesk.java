package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.local.ServiceProcess;
import io.bulkvouchers.sandbox.client.Ledger;
import io.bulkvouchers.sandbox.client.Outcome;
import java.net.URI;
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
  private final String secretKey;
  private final String secret;
  private final URI webhook;

  StripeDesk(Stage stage, String conference) {
    this(
        stage,
        fresh("sk_test_"),
        fresh("whsec_"),
        URI.create(stage.commandOrigin() + "/webhooks/stripe/" + conference));
  }

  private StripeDesk(Stage stage, String secretKey, String secret, URI webhook) {
    this.stage = stage;
    this.secretKey = secretKey;
    this.secret = secret;
    this.webhook = webhook;
  }

  /** The same account, whose events reach another node of the command side. */
  public StripeDesk through(ServiceProcess node) {
    return new StripeDesk(stage, secretKey, secret, node.origin().resolve(webhook.getPath()));
  }

  private static String fresh(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }

  void open() {
    stage.sandbox().account(secretKey, webhook.toString(), secret);
  }

  /** What nobody but the two houses may know: the account's key and the webhook's secret. */
  public List<String> secrets() {
    return List.of(secretKey, secret);
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
    return account().get(SESSIONS + "/" + checkout.session());
  }

  public JsonNode lineItem(Checkout checkout) {
    JsonNode lines = account().get(SESSIONS + "/" + checkout.session() + "/line_items");
    assertThat(lines.path("data")).hasSize(1);
    return lines.at("/data/0");
  }

  public JsonNode paymentIntent(String id) {
    return account().get("/v1/payment_intents/" + id);
  }

  /** All sessions that were ever opened for a purchase. */
  public List<JsonNode> sessionsOf(Purchase purchase) {
    return account().all(SESSIONS + "?limit=100").filteredOn("/client_reference_id", purchase.id());
  }

  /** The one session of a purchase, for who was told of none. */
  public Checkout checkoutOf(Purchase purchase) {
    JsonNode session = sessionsOf(purchase).getFirst();
    return new Checkout(
        purchase.id(), session.at("/metadata/attempt").asInt(), session.path("url").asString());
  }

  /** Somebody with the account's key opens a session past us that bears our marks. */
  public Checkout opens(Lookalike session) {
    JsonNode opened = account().post(SESSIONS, session.form());
    return new Checkout(session.purchase(), session.attempt(), opened.path("url").asString());
  }

  /** The conference's banks: what they pay later, and what they take back. */
  public Bank bank() {
    return new Bank(stage.sandbox());
  }

  /** All refunds of a purchase. */
  public List<JsonNode> refundsOf(Purchase purchase) {
    return account()
        .all("/v1/refunds?limit=100")
        .filteredOn("/metadata/bulk_purchase_id", purchase.id());
  }

  /** The event of this type about this object. */
  public JsonNode event(String type, String object) {
    return events(type, object).getFirst();
  }

  /** All events of this type about this object, the newest first. */
  public List<JsonNode> events(String type, String object) {
    List<JsonNode> found =
        account().all("/v1/events?limit=100&type=" + type).filteredOn("/data/object/id", object);
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
    return stage.wire().send("POST", webhook.toString(), headers, body);
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

  private StripeAccount account() {
    return new StripeAccount(stage.wire(), stage.sandboxOrigin(), secretKey);
  }
}
