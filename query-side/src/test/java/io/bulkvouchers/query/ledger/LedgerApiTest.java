package io.bulkvouchers.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent.PaymentReceived;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerApiTest {

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00.123456Z");

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private final String conference = "conference-" + UUID.randomUUID();
  private final String finance =
      world.issuer().token("finance", "finance", List.of(conference), List.of());
  private final Facts purchase = Facts.of(conference, "acme-corp");
  private final RefundId refund = RefundId.of(UUID.randomUUID());
  private final RefundId surplus = RefundId.of(UUID.randomUUID());

  @Test
  void financeSeesCapturedRefundedDisputedAndNet() {
    Facts other = Facts.of(conference, "globex");
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            purchase.fulfilled(),
            purchase.paidTwice("pi_2", 89500),
            purchase.refundRequested(refund, 17900, "9-10"),
            purchase.refunded(refund, 17900, 17900, "9-10"),
            purchase.surplusRequested(surplus, "pi_2", 89500),
            purchase.surplusRefunded(surplus, "pi_2", 89500),
            other.created(),
            other.paid(),
            other.disputed("du_1", 89500, DisputeStage.CHARGEBACK));
    await(purchase, 8);
    await(other, 3);

    assertThat(get("").toString())
        .isEqualTo(
            "{\"conference\":\"%s\",\"currencies\":[%s]}"
                .formatted(conference, total("USD", 268500, 107400, 89500, 71600)));

    world
        .relay()
        .send(
            purchase.bounced(refund, 17900, 0, "9-10"),
            other.decided("du_1", 89500, DisputeOutcome.WON, ""));
    await(purchase, 9);
    await(other, 4);
    assertThat(get("").get("currencies").toString())
        .isEqualTo("[" + total("USD", 268500, 89500, 0, 179000) + "]");
  }

  @Test
  void aConferenceThatChangedItsCurrencyShowsBoth() {
    Facts later = Facts.of(conference, "globex");
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            later.created(),
            new PaymentReceived(
                later.id(),
                1,
                "pi_9",
                Money.of(5000, "EUR"),
                Optional.of("evt_9"),
                Optional.empty()),
            purchase.refunded(refund, 89500, 89500, ""));
    await(purchase, 3);
    await(later, 2);

    assertThat(get("").get("currencies").toString())
        .isEqualTo(
            "[%s,%s]".formatted(total("EUR", 5000, 0, 0, 5000), total("USD", 89500, 89500, 0, 0)));
  }

  @Test
  void anEntryNamesItsPurchaseItsMoneyAndWhatToLookForAtStripe() {
    world.relay().send(purchase.created(), purchase.paid());
    world.relay().send(purchase.refunded(refund, 8950, 8950, ""), 3, NOON);
    await(purchase, 3);

    JsonNode entry = get("/entries?kind=refunded").at("/items/0");

    assertThat(entry.toString())
        .isEqualTo(
            ("{\"id\":\"%1$s-3\",\"time\":\"%2$s\",\"purchase\":\"%1$s\","
                    + "\"sponsor\":\"acme-corp\",\"kind\":\"refunded\","
                    + "\"amount\":{\"amount\":8950,\"currency\":\"USD\"},"
                    + "\"net\":{\"amount\":-8950,\"currency\":\"USD\"},"
                    + "\"refundId\":\"%3$s\",\"stripe\":{\"paymentIntentId\":\"pi_1\","
                    + "\"refundId\":\"re_%4$s\"}}")
                .formatted(purchase.id(), NOON, refund, refund.value().substring(3, 12)));
  }

  @Test
  void aLedgerIsForThoseWhoAnswerForTheMoneyOfTheConference() {
    for (String role : List.of("finance", "organizer", "auditor")) {
      assertThat(status(role, List.of(conference), List.of())).containsExactly(200, 200);
    }
    assertThat(status("operator", List.of(conference), List.of())).containsExactly(403, 403);
    assertThat(status("buyer", List.of(), List.of(conference + "/acme-corp")))
        .containsExactly(403, 403);
    assertThat(status("buyer", List.of(), List.of("other/acme-corp"))).containsExactly(404, 404);
    assertThat(status("finance", List.of("other"), List.of())).containsExactly(404, 404);
    assertThat(world.get("", "/conferences/" + conference + "/ledger").statusCode()).isEqualTo(401);
  }

  private List<Integer> status(String role, List<String> conferences, List<String> sponsors) {
    String token = world.issuer().token("someone", role, conferences, sponsors);
    return List.of(
        world.get(token, "/conferences/" + conference + "/ledger").statusCode(),
        world.get(token, "/conferences/" + conference + "/ledger/entries").statusCode());
  }

  private JsonNode get(String path) {
    HttpResponse<String> response =
        world.get(finance, "/conferences/" + conference + "/ledger" + path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return World.json(response);
  }

  private void await(Facts asked, int version) {
    HttpResponse<String> response =
        world.get(finance, "/bulk-purchases/" + asked.id() + "?version=" + version);
    assertThat(response.statusCode()).isEqualTo(200);
  }

  private static String total(
      String currency, long captured, long refunded, long disputed, long net) {
    String money = "{\"amount\":%d,\"currency\":\"" + currency + "\"}";
    return ("{\"currency\":\"%s\",\"captured\":%s,\"refunded\":%s,\"disputed\":%s,\"net\":%s}")
        .formatted(
            currency,
            money.formatted(captured),
            money.formatted(refunded),
            money.formatted(disputed),
            money.formatted(net));
  }
}
