package io.bulkvouchers.query.vouchers;

import static io.bulkvouchers.query.Uses.fulfilled;
import static io.bulkvouchers.query.Uses.redeemed;
import static io.bulkvouchers.query.Uses.released;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.time.Instant;
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
    assertThat(all.at("/counts/expiring").asInt()).isEqualTo(7);
    assertThat(all.at("/counts/left").asInt()).isEqualTo(7 + 30);
    assertThat(all.get("products")).singleElement().isNotNull();
    assertThat(all.get("purchases")).hasSize(2);
    assertThat(all.at("/days/0/used").asInt()).isEqualTo(3);
    assertThat(all.at("/days/0/released").asInt()).isEqualTo(2);
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

    JsonNode all =
        World.json(
            world.get(
                world.issuer().organizer(), "/conferences/django-2027/sponsors/umbrella/vouchers"));
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

  private static int seen(Facts purchase, int version) {
    return world
        .get(world.issuer().organizer(), "/bulk-purchases/" + purchase.id() + "?version=" + version)
        .statusCode();
  }
}
