package io.bulkvouchers.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.sandbox.StripeSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Stripe sandbox of a test, with what people, banks and bad luck do there. */
public final class TestStripe implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SESSIONS = "/v1/checkout/sessions";

  private final StripeSandbox sandbox = StripeSandbox.start(0);

  /** What to configure as {@code bulk-vouchers.stripe.api-base}. */
  public String apiBase() {
    return sandbox.baseUrl();
  }

  /** A secret key of an account that nobody else has. */
  public static String freshKey() {
    return "sk_test_" + UUID.randomUUID().toString().replace("-", "");
  }

  /** A buyer pays the session with a good card. */
  public void pay(String sessionId) {
    assertThat(post("/sessions/" + sessionId + "/pay", Map.of()).path("outcome").asString())
        .isEqualTo("paid");
  }

  /** A buyer offers a bank account, whose money comes only later; the payment intent. */
  public String payByBank(String sessionId) {
    Map<String, Object> account = Map.of("iban", "AT611904300234573201");
    JsonNode offered = post("/sessions/" + sessionId + "/pay", account);
    assertThat(offered.path("outcome").asString()).isEqualTo("processing");
    return offered.path("paymentIntent").asString();
  }

  /** The bank decides now about money that is on its way. */
  public void decide(String paymentIntentId, Bank bank) {
    post("/payments/" + paymentIntentId + "/" + bank.word(), Map.of());
  }

  /** A buyer comes too late. */
  public String tryToPay(String sessionId) {
    return post("/sessions/" + sessionId + "/pay", Map.of()).path("outcome").asString();
  }

  /** The session ends unpaid. */
  public void expire(String sessionId) {
    post("/sessions/" + sessionId + "/expire", Map.of());
  }

  /** The next calls meet a fault: {@code kind} 409, 429, 500, 503, timeout or reset. */
  public void fault(String path, String kind, When when, int times) {
    fault("POST", path, kind, when, times);
  }

  /** The same for calls of any method. */
  public void fault(String method, String path, String kind, When when, int times) {
    post(
        "/faults",
        Map.of(
            "method",
            method,
            "path",
            path,
            "kind",
            kind,
            "when",
            when.word(),
            "times",
            times,
            "seconds",
            3));
  }

  /** The same for calls that open a session. */
  public void faultOnOpening(String kind, When when, int times) {
    fault(SESSIONS, kind, when, times);
  }

  /** No fault is left to come. */
  public void healthy() {
    send(HttpRequest.newBuilder(control("/faults")).DELETE());
  }

  /** Time passes at Stripe. */
  public void pass(Duration time) {
    post("/clock/advance", Map.of("seconds", time.toSeconds()));
  }

  /** How often Stripe was asked to open a session under this key. */
  public List<String> openings(String idempotencyKey) {
    return posts(SESSIONS, idempotencyKey);
  }

  /** The outcomes of the posts under a key, oldest first; a replay is called so. */
  public List<String> posts(String path, String idempotencyKey) {
    List<String> outcomes = new ArrayList<>();
    JsonNode log =
        send(HttpRequest.newBuilder(control("/requests?method=POST&path=" + path)).GET());
    for (JsonNode request : log.path("requests")) {
      if (request.path("idempotencyKey").asString("").equals(idempotencyKey)) {
        outcomes.add(
            request.path("replayed").asBoolean() ? "replay" : request.path("outcome").asString());
      }
    }
    return outcomes;
  }

  /** What the account of a purchase was charged, by Stripe's own ledger. */
  public long captured(String purchaseId) {
    return sum(purchaseId, "captured");
  }

  /** What of it went back. */
  public long refunded(String purchaseId) {
    return sum(purchaseId, "refunded");
  }

  @Override
  public void close() {
    sandbox.close();
  }

  /** What a bank says of a debit. */
  public enum Bank {
    PAYS,
    FAILS;

    private String word() {
      return this == PAYS ? "settle" : "fail";
    }
  }

  /** Whether a fault hits before anything was done or loses the answer only. */
  public enum When {
    BEFORE,
    AFTER;

    private String word() {
      return this == BEFORE ? "before" : "after";
    }
  }

  private long sum(String purchaseId, String kind) {
    long sum = 0;
    for (JsonNode row : send(HttpRequest.newBuilder(control("/ledger")).GET()).path("rows")) {
      if (row.path("kind").asString().equals(kind)
          && row.path("metadata").path("bulk_purchase_id").asString("").equals(purchaseId)) {
        sum += row.path("amount").asLong();
      }
    }
    return sum;
  }

  private JsonNode post(String path, Map<String, Object> body) {
    String json = JsonMapper.shared().writeValueAsString(body);
    return send(HttpRequest.newBuilder(control(path)).POST(BodyPublishers.ofString(json)));
  }

  private URI control(String path) {
    return URI.create(sandbox.baseUrl() + "/_sandbox" + path);
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      return JsonMapper.shared()
          .readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was stopped", stopped);
    }
  }
}
