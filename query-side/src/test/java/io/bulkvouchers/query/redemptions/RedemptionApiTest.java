package io.bulkvouchers.query.redemptions;

import static io.bulkvouchers.query.Uses.extended;
import static io.bulkvouchers.query.Uses.fulfilled;
import static io.bulkvouchers.query.Uses.redeemed;
import static io.bulkvouchers.query.Uses.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RedemptionApiTest {

  private static final Instant FAR = Instant.now().plus(Duration.ofDays(90));
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
  void aUseIsListedCountedAndGivenBack() {
    Facts purchase = tenThatEnd(2, FAR);
    world
        .relay()
        .send(
            redeemed(purchase, 3, "order-1", 1),
            redeemed(purchase, 3, "order-2", 1),
            redeemed(purchase, 7, "order-3", 1),
            released(purchase, 3, "order-1", 1));

    JsonNode vouchers = get(purchase, "/vouchers?version=7");
    assertThat(vouchers.at("/items/2/state").asString()).isEqualTo("used");
    assertThat(vouchers.at("/items/2/uses").asInt()).isEqualTo(1);
    assertThat(vouchers.at("/items/0/state").asString()).isEqualTo("active");
    assertThat(get(purchase, "/redemptions?limit=2").get("items"))
        .extracting(item -> item.get("orderReference").asString(), item -> item.has("releasedAt"))
        .containsExactly(tuple("order-3", false), tuple("order-2", false));
    JsonNode first = get(purchase, "/redemptions?after=5").get("items").get(0);
    assertThat(first.get("orderReference").asString()).isEqualTo("order-1");
    assertThat(first.get("serial").asInt()).isEqualTo(3);
    assertThat(first.at("/discount/amount").asLong()).isEqualTo(8950);
    assertThat(first.has("releasedAt")).isTrue();
    assertThat(counts(purchase)).containsExactly(10, 0, 0, 2, 18);
  }

  @Test
  void aVoucherIsUsedUpByItsLastUseAndOpenAgainAfterARelease() {
    Facts purchase = tenThatEnd(1, FAR);
    world.relay().send(redeemed(purchase, 4, "order-1", 1));
    assertThat(get(purchase, "/vouchers?version=4&state=used_up").at("/items/0/serial").asInt())
        .isEqualTo(4);
    assertThat(counts(purchase)).containsExactly(9, 1, 0, 1, 9);

    world.relay().send(released(purchase, 4, "order-1", 1), redeemed(purchase, 4, "order-1", 1));
    world.relay().send(released(purchase, 4, "order-1", 1));
    assertThat(get(purchase, "/vouchers?version=7&state=used_up,used").get("items")).isEmpty();
    assertThat(counts(purchase)).containsExactly(10, 0, 0, 0, 10);
    assertThat(get(purchase, "/redemptions").get("items"))
        .allSatisfy(item -> assertThat(item.has("releasedAt")).isTrue())
        .hasSize(2);
  }

  @Test
  void aVoidedVoucherIsNotCountedAsUsed() {
    Facts purchase = tenThatEnd(1, FAR);
    world
        .relay()
        .send(
            redeemed(purchase, 4, "order-1", 1),
            purchase.voided("4-5"),
            released(purchase, 4, "order-1", 1));
    assertThat(get(purchase, "/vouchers?version=6&state=voided").get("items")).hasSize(2);
    assertThat(counts(purchase)).containsExactly(8, 0, 0, 0, 8);
  }

  @Test
  void whatHasEndedIsExpiredUntilItIsExtended() {
    Facts purchase = tenThatEnd(1, Instant.parse("2026-01-31T23:59:59Z"));
    world.relay().send(redeemed(purchase, 1, "order-1", 1));
    assertThat(get(purchase, "/vouchers?version=4&state=expired").get("items")).hasSize(9);
    assertThat(counts(purchase)).containsExactly(0, 1, 9, 1, 0);

    world.relay().send(extended(purchase, "1-4", FAR));
    JsonNode active = get(purchase, "/vouchers?version=5&state=active").get("items");
    assertThat(active).extracting(item -> item.get("serial").asInt()).containsExactly(2, 3, 4);
    assertThat(Instant.parse(active.get(0).get("validUntil").asString())).isEqualTo(FAR);
    assertThat(counts(purchase)).containsExactly(3, 1, 6, 1, 3);
  }

  @Test
  void aMillionUnusedVouchersHaveNoRowOfTheirOwn() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled(1_000_000));
    world.relay().send(redeemed(purchase, 999_999, "order-1", 1), purchase.voided("1-500000"));
    assertThat(get(purchase, "?version=5").at("/vouchers/left").asLong()).isEqualTo(499_999);
    assertThat(get(purchase, "/vouchers?state=used_up").at("/items/0/serial").asInt())
        .isEqualTo(999_999);
    assertThat(
            JdbcClient.create(world.dataSource())
                .sql("select count(*) from voucher_use where purchase_id = :id")
                .param("id", purchase.id().value())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void anotherSponsorsBuyerFindsNothing() {
    Facts purchase = tenThatEnd(1, FAR);
    String path = "/bulk-purchases/" + purchase.id() + "/redemptions";
    assertThat(world.get(world.issuer().finance(), path + "?version=3").statusCode())
        .isEqualTo(200);
    assertThat(world.get(world.issuer().otherBuyer(), path).statusCode()).isEqualTo(404);
  }

  private static Facts tenThatEnd(int maxUses, Instant until) {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), fulfilled(purchase, maxUses, until));
    return purchase;
  }

  /** Live, used up, expired, redeemed, left. */
  private static int[] counts(Facts purchase) {
    JsonNode counts = get(purchase, "").get("vouchers");
    return new int[] {
      counts.get("live").asInt(),
      counts.get("usedUp").asInt(),
      counts.get("expired").asInt(),
      counts.get("redeemed").asInt(),
      counts.get("left").asInt()
    };
  }

  private static JsonNode get(Facts purchase, String part) {
    return World.json(
        world.get(world.issuer().organizer(), "/bulk-purchases/" + purchase.id() + part));
  }
}
