package io.bulkvouchers.command.web;

import io.bulkvouchers.command.checkout.SandboxedTest;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.sandbox.client.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import tools.jackson.databind.JsonNode;

/** Our books over HTTP, and the sandbox's own. */
abstract class BooksTest extends SandboxedTest {

  @Autowired
  @Qualifier("books")
  HealthIndicator health;

  Api api;

  @BeforeEach
  void openApi() {
    api = new Api(port);
  }

  JsonNode reconcile(ConferenceId conference) {
    String at = "/conferences/" + conference + "/reconciliations";
    String finance = Api.with("finance", conference.value());
    String id = api.post(finance, at, "{}").is(202).text("id");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> get(finance, at + "/" + id).is(200).json(),
            run -> !run.path("state").asString().equals("running"));
  }

  /** What health says of everybody's books. */
  String health() {
    return health.health().getStatus() + " " + health.health().getDetails();
  }

  Reply get(String token, String path) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token));
  }

  static List<String> rows(JsonNode run) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : run.path("differences")) {
      rows.add(
          "%s %s %s %s %s %s"
              .formatted(
                  row.path("kind").asString(),
                  row.path("stripeId").asString(),
                  row.path("purchaseId").asString("-"),
                  money(row.path("ours")),
                  money(row.path("stripe")),
                  row.path("why").asString()));
    }
    return rows;
  }

  private static String money(JsonNode money) {
    return money.isMissingNode()
        ? "-"
        : money.path("amount").asLong() + " " + money.path("currency").asString();
  }

  static String intent(PurchaseId id) {
    return captured(id).paymentIntent();
  }

  static Ledger.Balance ledger(PurchaseId id) {
    String account = captured(id).account();
    return DESK.ledger().balances().stream()
        .filter(balance -> balance.account().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private static Ledger.Row captured(PurchaseId id) {
    return DESK.ledger().rows().stream()
        .filter(row -> row.kind().equals("captured"))
        .filter(row -> id.value().equals(row.metadata().get("bulk_purchase_id")))
        .findFirst()
        .orElseThrow();
  }
}
