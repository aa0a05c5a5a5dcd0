package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PurchaseApiTest {

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00.123456Z");

  private static World world;
  private static String organizer;

  @BeforeAll
  static void open() {
    world = new World();
    organizer = world.issuer().organizer();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aPurchaseIsShownAtTheVersionThatTheCallerWasTold() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created());

    HttpResponse<String> response =
        world.get(world.issuer().buyer(), "/bulk-purchases/" + purchase.id() + "?version=1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).contains("\"1\"");
    JsonNode shown = World.json(response);
    assertThat(shown.get("status").asString()).isEqualTo("pending");
    assertThat(shown.at("/total/amount").asLong()).isEqualTo(89500);
    assertThat(shown.at("/total/currency").asString()).isEqualTo("USD");
    assertThat(shown.at("/sponsor/id").asString()).isEqualTo("acme-corp");
    assertThat(shown.has("paid")).isFalse();
    assertThat(shown.at("/vouchers/live").asInt()).isZero();
  }

  @Test
  void aVersionThatDoesNotComeIsNotAnsweredWithAnOlderOne() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created());
    world.get(organizer, "/bulk-purchases/" + purchase.id() + "?version=1");

    HttpResponse<String> response =
        world.get(organizer, "/bulk-purchases/" + purchase.id() + "?version=9");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(World.json(response).get("code").asString()).isEqualTo("not_yet_visible");
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created());
    String path = "/bulk-purchases/" + purchase.id() + "?version=1";

    assertThat(world.get(organizer, path, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
    assertThat(world.get(organizer, path, "If-None-Match", "\"0\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aForeignPurchaseLooksLikeNone() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created());
    world.get(organizer, "/bulk-purchases/" + purchase.id() + "?version=1");
    List<String> strangers =
        List.of(world.issuer().otherBuyer(), world.issuer().foreignOrganizer());

    for (String stranger : strangers) {
      for (String below : List.of("", "/timeline", "/vouchers", "/codes")) {
        HttpResponse<String> foreign =
            world.get(stranger, "/bulk-purchases/" + purchase.id() + below);
        HttpResponse<String> unknown =
            world.get(stranger, "/bulk-purchases/" + Facts.ofAcme().id() + below);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(World.json(foreign).get("detail")).isEqualTo(World.json(unknown).get("detail"));
      }
      assertThat(world.get(stranger, "/bulk-purchases").body())
          .doesNotContain(purchase.id().value());
    }
  }

  @Test
  void moneyBackIsFoldedIntoTheRow() {
    Facts purchase = Facts.ofAcme();
    RefundId refund = RefundId.of(UUID.randomUUID());
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            purchase.fulfilled(),
            purchase.refundRequested(refund, 17900, "9-10"));
    JsonNode asked = at(purchase, 4);
    assertThat(asked.get("status").asString()).isEqualTo("fulfilled");
    assertThat(asked.get("vouchers").toString())
        .startsWith(
            "{\"live\":8,\"usedUp\":0,\"expired\":0,\"suspended\":2,\"revoked\":0,\"voided\":0");

    world.relay().send(purchase.refunded(refund, 17900, 17900, "9-10"));
    JsonNode sent = at(purchase, 5);
    assertThat(sent.get("status").asString()).isEqualTo("partially_refunded");
    assertThat(sent.at("/refunded/amount").asLong()).isEqualTo(17900);
    assertThat(sent.at("/refunds/0/state").asString()).isEqualTo("refunded");
    assertThat(sent.get("vouchers").toString())
        .startsWith(
            "{\"live\":8,\"usedUp\":0,\"expired\":0,\"suspended\":0,\"revoked\":2,\"voided\":0");
  }

  @Test
  void disputesAndMoneyWithoutAnOrderAreShownBesideTheOrder() {
    Facts purchase = Facts.ofAcme();
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            purchase.fulfilled(),
            purchase.disputed("du_1", 89500, DisputeStage.CHARGEBACK),
            purchase.paidTwice("pi_2", 89500));

    JsonNode shown = at(purchase, 5);

    assertThat(shown.get("status").asString()).isEqualTo("disputed");
    assertThat(shown.get("disputes").toString())
        .isEqualTo(
            "[{\"disputeId\":\"du_1\",\"amount\":{\"amount\":89500,\"currency\":\"USD\"},"
                + "\"stage\":\"chargeback\",\"state\":\"open\"}]");
    assertThat(shown.at("/surplus/0/state").asString()).isEqualTo("held");
    assertThat(shown.at("/surplus/0/stripeObjectId").asString()).isEqualTo("cs_of_pi_2");
    assertThat(shown.at("/reviews/0/payment/paymentIntentId").asString()).isEqualTo("pi_2");
    assertThat(world.get(organizer, "/bulk-purchases?status=disputed").body())
        .contains(purchase.id().value());
  }

  @Test
  void namesComeFromTheCatalogueAndTheTimelineShowsEachStep() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created());
    world.relay().send(new BulkPurchaseEvent.Denied(purchase.id(), Samples.ORGANIZER, "budget"));
    assertThat(at(purchase, 2).get("status").asString()).isEqualTo("denied");

    JsonNode steps =
        World.json(world.get(organizer, "/bulk-purchases/" + purchase.id() + "/timeline?version=2"))
            .get("items");

    assertThat(steps).hasSize(2);
    assertThat(steps.get(1).get("type").asString()).isEqualTo("bulk-purchase.denied.v1");
    assertThat(steps.get(1).get("actor").asString()).isEqualTo("organizer");
    assertThat(steps.get(1).get("cause").asString()).isEqualTo("request-1");
    assertThat(steps.get(1).get("correlation").asString()).isEqualTo("chain-1");
    assertThat(steps.get(1).at("/data/reason").asString()).isEqualTo("budget");
  }

  private static JsonNode at(Facts purchase, int version) {
    return World.json(
        world.get(organizer, "/bulk-purchases/" + purchase.id() + "?version=" + version));
  }
}
