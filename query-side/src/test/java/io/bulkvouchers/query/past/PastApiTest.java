package io.bulkvouchers.query.past;

import static io.bulkvouchers.query.Uses.redeemed;
import static io.bulkvouchers.query.Uses.released;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceEvent.Registered;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was answered then is answered now, when it is asked for as it was then. */
class PastApiTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00.123456789Z");
  private static final RefundId REFUND = RefundId.of(UUID.randomUUID());

  private static World world;

  private final String conference = "conference-" + UUID.randomUUID();
  private final String auditor =
      world.issuer().token("auditor", "auditor", List.of(conference), List.of());
  private final Facts purchase = Facts.of(conference, "acme-corp");
  private final String path = "/bulk-purchases/" + purchase.id();

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void everyVersionLooksAsItLookedWhenItWasTheLast() {
    List<String> purchases = new ArrayList<>();
    List<String> vouchers = new ArrayList<>();
    List<String> uses = new ArrayList<>();
    List<String> money = new ArrayList<>();
    List<String> entries = new ArrayList<>();
    List<String> sponsor = new ArrayList<>();
    List<Record> story = story();
    for (int version = 1; version <= story.size(); version++) {
      world.relay().send(story.get(version - 1), version, NOON.plusSeconds(version));
      purchases.add(body(path + "?version=" + version));
      vouchers.add(body(path + "/vouchers"));
      uses.add(body(path + "/redemptions"));
      money.add(body(ledger("")));
      entries.add(body(ledger("/entries")));
      sponsor.add(body(sponsor("")));
    }

    for (int version = story.size(); version >= 1; version--) {
      String time = "asOf=" + NOON.plusSeconds(version);
      assertThat(body(path + "?atVersion=" + version)).isEqualTo(purchases.get(version - 1));
      assertThat(body(path + "?" + time)).isEqualTo(purchases.get(version - 1));
      assertThat(body(path + "/vouchers?" + time)).isEqualTo(vouchers.get(version - 1));
      assertThat(body(path + "/vouchers?atVersion=" + version))
          .isEqualTo(vouchers.get(version - 1));
      assertThat(body(path + "/redemptions?" + time)).isEqualTo(uses.get(version - 1));
      assertThat(body(path + "/redemptions?atVersion=" + version)).isEqualTo(uses.get(version - 1));
      assertThat(body(ledger("?" + time))).isEqualTo(money.get(version - 1));
      assertThat(body(ledger("/entries?" + time))).isEqualTo(entries.get(version - 1));
      assertThat(body(sponsor("?" + time))).isEqualTo(sponsor.get(version - 1));
      assertThat(body(path)).isEqualTo(purchases.getLast());
    }
    assertThat(get(path + "?atVersion=1").headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void thingsAreCalledAsTheyWereCalledThen() {
    world.relay().send(purchase.created(), 1, NOON).send(purchase.paid(), 2, NOON.plusSeconds(9));
    world.relay().send(registered(), 1, NOON.plusSeconds(5));
    assertThat(get(path + "?version=2").statusCode()).isEqualTo(200);
    assertThat(get("/conferences/" + conference + "?version=1").statusCode()).isEqualTo(200);

    assertThat(nameAsOf(NOON)).isEqualTo(conference);
    assertThat(nameAsOf(NOON.plusSeconds(5))).isEqualTo("PyTest 2027");
    assertThat(json(path + "?atVersion=1").at("/conference/name").asString()).isEqualTo(conference);
  }

  @Test
  void aTimeBeforeTheFirstEventIsNamed() {
    world.relay().send(purchase.created(), 1, NOON);
    assertThat(get(path + "?version=1").statusCode()).isEqualTo(200);

    List<String> places =
        List.of(path, path + "/vouchers", path + "/redemptions", ledger(""), sponsor(""));
    for (String place : places) {
      HttpResponse<String> answer = get(place + "?asOf=" + NOON.minusSeconds(1));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
      assertThat(World.json(answer).get("code").asString()).isEqualTo("before_first_event");
      assertThat(World.json(answer).get("detail").asString())
          .contains("The first event of", NOON.toString());
    }
  }

  @Test
  void aMomentThatThereIsNotIsRefused() {
    world.relay().send(purchase.created(), 1, NOON);
    assertThat(get(path + "?version=1").statusCode()).isEqualTo(200);

    for (String moment :
        List.of(
            "atVersion=2",
            "atVersion=0",
            "atVersion=-1",
            "atVersion=abc",
            "asOf=yesterday",
            "asOf=2999-01-01T00:00:00Z",
            "asOf=%2B300000-01-01T00:00:00Z",
            "asOf=1969-12-31T23:59:59Z",
            "asOf=2026-02-01T00:00:00Z&atVersion=1")) {
      HttpResponse<String> answer = get(path + "?" + moment);
      assertThat(answer.statusCode()).as(moment + answer.body()).isEqualTo(400);
      assertThat(World.json(answer).get("code").asString()).isEqualTo("invalid_parameter");
    }
    assertThat(World.json(get(path + "?atVersion=2")).get("detail").asString())
        .contains("has the versions 1 to 1");
  }

  @Test
  void thePastOfAForeignPurchaseIsNotShown() {
    world.relay().send(purchase.created(), 1, NOON);
    assertThat(get(path + "?version=1").statusCode()).isEqualTo(200);

    assertThat(world.get(world.issuer().otherBuyer(), path + "?atVersion=1").statusCode())
        .isEqualTo(404);
    assertThat(world.get(world.issuer().otherBuyer(), ledger("?asOf=" + NOON)).statusCode())
        .isEqualTo(404);
  }

  private Registered registered() {
    return new Registered(
        new ConferenceId(conference),
        "PyTest 2027",
        Samples.USD,
        "Europe/Berlin",
        ApprovalPolicy.COMPLIMENTARY_ONLY);
  }

  private String nameAsOf(Instant time) {
    return json(path + "?asOf=" + time).at("/conference/name").asString();
  }

  private List<Record> story() {
    return List.of(
        purchase.created(),
        purchase.paid(),
        purchase.fulfilled(),
        redeemed(purchase, 3, "order-1", 1),
        purchase.refundRequested(REFUND, 8950, "10"),
        purchase.refunded(REFUND, 8950, 8950, "10"),
        released(purchase, 3, "order-1", 1),
        purchase.disputed("du_1", 80550, DisputeStage.CHARGEBACK),
        purchase.decided("du_1", 80550, DisputeOutcome.WON, ""),
        purchase.voided("1-2"),
        purchase.added(11, 2),
        purchase.paidTwice("pi_2", 89500));
  }

  private String ledger(String query) {
    return "/conferences/" + conference + "/ledger" + query;
  }

  private String sponsor(String query) {
    return "/conferences/" + conference + "/sponsors/acme-corp/vouchers" + query;
  }

  private JsonNode json(String address) {
    return World.json(get(address));
  }

  private String body(String address) {
    HttpResponse<String> answer = get(address);
    assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> get(String address) {
    return world.get(auditor, address);
  }
}
