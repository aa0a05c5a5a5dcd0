package io.bulkvouchers.query.vouchers;

import static io.bulkvouchers.query.Uses.extended;
import static io.bulkvouchers.query.Uses.fulfilled;
import static io.bulkvouchers.query.Uses.redeemed;
import static io.bulkvouchers.query.Uses.released;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SponsorVoucherApiTest {

  private static final String PATH = "/conferences/django-2027/sponsors/initech/vouchers";
  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aSponsorSeesWhatIsLeftOfAllThatHeBought() {
    Instant now = Instant.now();
    Facts soon = Facts.of("django-2027", "initech");
    Facts later = Facts.of("django-2027", "initech");
    world
        .relay()
        .send(soon.created(), soon.paid(), fulfilled(soon, 1, now.plus(Duration.ofDays(5))))
        .send(redeemed(soon, 2, "order-1", 1), soon.voided("9-10"))
        .send(later.created(), later.paid(), fulfilled(later, 3, now.plus(Duration.ofDays(50))))
        .send(redeemed(later, 1, "order-2", 2), released(later, 1, "order-2", 2));
    String organizer = world.issuer().organizer();
    assertThat(seen(soon, 5)).isEqualTo(200);
    assertThat(seen(later, 5)).isEqualTo(200);

    JsonNode all = World.json(world.get(organizer, PATH));

    assertThat(all.get("bought").asInt()).isEqualTo(20);
    assertThat(all.get("handedOut").asInt()).isZero();
    assertThat(all.at("/counts/live").asInt()).isEqualTo(17);
    assertThat(all.at("/counts/usedUp").asInt()).isEqualTo(1);
    assertThat(all.at("/counts/voided").asInt()).isEqualTo(2);
    assertThat(all.at("/counts/endingIn7Days").asInt()).isEqualTo(7);
    assertThat(all.at("/counts/endingIn30Days").asInt()).isEqualTo(7);
    assertThat(all.at("/counts/left").asInt()).isEqualTo(7 + 30);
    assertThat(all.get("products")).singleElement().isNotNull();
    assertThat(all.get("purchases")).hasSize(2);
    assertThat(all.at("/days/0/used").asInt()).isEqualTo(3);
    assertThat(all.at("/days/0/released").asInt()).isEqualTo(2);
  }

  @Test
  void aReplacementIsNotBought() {
    Facts mended = Facts.of("django-2027", "hooli");
    world
        .relay()
        .send(mended.created(), mended.paid(), mended.fulfilled())
        .send(mended.voided("3"), mended.added(11, 1));
    assertThat(seen(mended, 5)).isEqualTo(200);

    JsonNode all = ofSponsor("hooli");

    assertThat(all.get("bought").asInt()).isEqualTo(10);
    assertThat(all.get("replacements").asInt()).isEqualTo(1);
    assertThat(all.at("/products/0/bought").asInt()).isEqualTo(10);
    assertThat(all.at("/purchases/0/bought").asInt()).isEqualTo(10);
    assertThat(all.at("/counts/live").asInt()).isEqualTo(10);
    assertThat(all.at("/counts/voided").asInt()).isEqualTo(1);
  }

  @Test
  void eachDayTellsWhatWasBoughtUsedAndRevokedOnIt() {
    Facts facts = Facts.of("django-2027", "stark");
    RefundId refund = RefundId.of(UUID.randomUUID());
    Instant first = Instant.parse("2027-03-01T10:00:00Z");
    Instant second = first.plus(Duration.ofDays(1));
    Instant third = first.plus(Duration.ofDays(2));
    world
        .relay()
        .send(facts.created(), 1, first)
        .send(facts.paid(), 2, first)
        .send(facts.fulfilled(), 3, first)
        .send(facts.voided("9-10"), 4, second)
        .send(redeemed(facts, 1, "order-1", 1), 5, second)
        .send(facts.refundRequested(refund, 17900, "8-9"), 6, second)
        .send(facts.refunded(refund, 17900, 17900, "8-9"), 7, second)
        .send(facts.bounced(refund, 17900, 0, "8-9"), 8, third)
        .send(facts.added(11, 2), 9, third);
    assertThat(seen(facts, 9)).isEqualTo(200);

    JsonNode all = ofSponsor("stark");

    assertThat(all.at("/purchases/0/boughtAt").asString()).isEqualTo(first.toString());
    assertThat(days(all))
        .containsExactly(
            "2027-03-01 bought 10 used 0 revoked 0",
            "2027-03-02 bought 0 used 1 revoked 3",
            "2027-03-03 bought 0 used 0 revoked -1");
  }

  @Test
  void whatIsLeftLeavesOutWhatEndedBeforeItWasUsedUp() {
    Instant now = Instant.now();
    Facts facts = Facts.of("django-2027", "wayne");
    world
        .relay()
        .send(facts.created(), facts.paid(), fulfilled(facts, 3, now.minus(Duration.ofDays(1))))
        .send(extended(facts, "1-3", now.plus(Duration.ofDays(3))))
        .send(extended(facts, "4-5", now.plus(Duration.ofDays(20))))
        .send(redeemed(facts, 5, "order-1", 1), redeemed(facts, 6, "order-2", 2));
    assertThat(seen(facts, 7)).isEqualTo(200);

    JsonNode counts = ofSponsor("wayne").get("counts");

    assertThat(counts.get("live").asInt()).isEqualTo(5);
    assertThat(counts.get("expired").asInt()).isEqualTo(5);
    assertThat(counts.get("endingIn7Days").asInt()).isEqualTo(3);
    assertThat(counts.get("endingIn30Days").asInt()).isEqualTo(5);
    assertThat(counts.get("left").asInt()).isEqualTo(5 * 3 - 1);
  }

  @Test
  void aDayOfBillionsOfUsesStopsNothing() {
    int many = 1_000_000_000;
    Facts busy = Facts.of("django-2027", "umbrella");
    world
        .relay()
        .send(busy.created(), busy.paid(), fulfilled(busy, 1_000_000, Instant.now()))
        .send(redeemed(busy, 1, "order-1", many), released(busy, 1, "order-1", many))
        .send(redeemed(busy, 1, "order-2", many), released(busy, 1, "order-2", many))
        .send(redeemed(busy, 1, "order-3", many));
    assertThat(seen(busy, 8)).isEqualTo(200);

    JsonNode all = ofSponsor("umbrella");
    assertThat(all.at("/days/0/used").asLong()).isEqualTo(3L * many);
  }

  @Test
  void anotherSponsorsBuyerFindsNothing() {
    assertThat(world.get(world.issuer().otherBuyer(), PATH).statusCode()).isEqualTo(404);
    assertThat(world.get(world.issuer().foreignOrganizer(), PATH).statusCode()).isEqualTo(404);
    assertThat(
            world
                .get(world.issuer().buyer(), "/conferences/pytest-2027/sponsors/acme-corp/vouchers")
                .statusCode())
        .isEqualTo(200);
  }

  private static List<String> days(JsonNode vouchers) {
    return vouchers
        .get("days")
        .valueStream()
        .map(
            day ->
                "%s bought %d used %d revoked %d"
                    .formatted(
                        day.get("day").asString(),
                        day.get("bought").asLong(),
                        day.get("used").asLong(),
                        day.get("revoked").asLong()))
        .toList();
  }

  private static JsonNode ofSponsor(String sponsor) {
    return World.json(
        world.get(
            world.issuer().organizer(),
            "/conferences/django-2027/sponsors/%s/vouchers".formatted(sponsor)));
  }

  private static int seen(Facts purchase, int version) {
    return world
        .get(world.issuer().organizer(), "/bulk-purchases/" + purchase.id() + "?version=" + version)
        .statusCode();
  }
}
