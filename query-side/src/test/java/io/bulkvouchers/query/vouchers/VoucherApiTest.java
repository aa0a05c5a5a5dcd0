package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.events.DisputeOutcome;
import io.bulkvouchers.events.DisputeStage;
import io.bulkvouchers.events.RefundId;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class VoucherApiTest {

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
  void aPageOfAMillionVouchersIsReadBySerial() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled(1_000_000));

    JsonNode page = vouchers(purchase, "?version=3&limit=2&after=999997");
    JsonNode last = vouchers(purchase, "?limit=2&after=" + page.get("next").asString());

    assertThat(page.at("/items/0/serial").asInt()).isEqualTo(999_998);
    assertThat(page.at("/items/0/state").asString()).isEqualTo("active");
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.has("next")).isFalse();
  }

  @Test
  void vouchersAreSuspendedWhileARefundRunsAndRevokedByIt() {
    Facts purchase = Facts.ofAcme();
    RefundId refund = RefundId.of(UUID.randomUUID());
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            purchase.fulfilled(),
            purchase.refundRequested(refund, 8950, "10"));
    assertThat(vouchers(purchase, "?version=4").at("/items/9/state").asString())
        .isEqualTo("suspended");

    world.relay().send(purchase.refunded(refund, 8950, 8950, "10"));
    assertThat(vouchers(purchase, "?version=5").at("/items/9/state").asString())
        .isEqualTo("revoked");
  }

  @Test
  void codesAreDerivedAndEachRevealIsRecorded() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    VoucherCodes codes =
        VoucherCodes.of(CodeBatch.of(purchase.fulfilled()), CodeKeys.read(House.shared().keySet()));

    HttpResponse<String> response =
        world.get(
            world.issuer().buyer(),
            "/bulk-purchases/" + purchase.id() + "/codes?version=3&limit=4&after=2",
            "X-Request-Id",
            "reveal-7");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode items = World.json(response).get("items");
    assertThat(items).hasSize(4);
    assertThat(items.get(0).get("serial").asInt()).isEqualTo(3);
    String code = codes.code(3).reveal();
    assertThat(items.get(0).get("code").asString()).isEqualTo(code);
    assertThat(items.get(0).get("redeemLink").asString())
        .isEqualTo("http://localhost:8080/redeem#code=" + code);
    assertThat(reveals(purchase))
        .containsExactly(Map.of("user_id", "buyer", "serials", "3-6", "request_id", "reveal-7"));
  }

  @Test
  void aRepairAddsABatchWithCodesOfItsOwnAndVoidsForEver() {
    Facts purchase = Facts.ofAcme();
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            purchase.fulfilled(),
            purchase.voided("3"),
            purchase.added(11, 1));
    VoucherCodes codes =
        VoucherCodes.of(
            CodeBatch.of(purchase.added(11, 1)), CodeKeys.read(House.shared().keySet()));

    JsonNode items =
        World.json(
                world.get(
                    world.issuer().buyer(),
                    "/bulk-purchases/" + purchase.id() + "/codes?version=5"))
            .get("items");

    assertThat(items).hasSize(11);
    assertThat(items.at("/2/state").asString()).isEqualTo("voided");
    assertThat(items.at("/10/state").asString()).isEqualTo("active");
    assertThat(items.at("/10/code").asString()).isEqualTo(codes.code(11).reveal());
  }

  @Test
  void anOpenChargebackSuspendsEveryVoucherUntilItIsDecided() {
    Facts purchase = Facts.ofAcme();
    world
        .relay()
        .send(
            purchase.created(),
            purchase.paid(),
            purchase.fulfilled(),
            purchase.disputed("du_1", 89500, DisputeStage.CHARGEBACK));
    assertThat(vouchers(purchase, "?version=4").at("/items/0/state").asString())
        .isEqualTo("suspended");

    world.relay().send(purchase.decided("du_1", 89500, DisputeOutcome.WON, ""));
    assertThat(vouchers(purchase, "?version=5").at("/items/0/state").asString())
        .isEqualTo("active");
  }

  @Test
  void financeSeesVouchersAndNoCodes() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    String path = "/bulk-purchases/" + purchase.id();
    String finance = world.issuer().finance();

    assertThat(world.get(finance, path + "/vouchers?version=3").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = world.get(finance, path + "/codes");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(World.json(refused).get("code").asString()).isEqualTo("forbidden");
    assertThat(world.get(world.issuer().otherBuyer(), path + "/codes").statusCode()).isEqualTo(404);
    assertThat(reveals(purchase)).isEmpty();
  }

  @Test
  void noTableHoldsACode() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    HttpResponse<String> response =
        world.get(
            world.issuer().organizer(), "/bulk-purchases/" + purchase.id() + "/codes?version=3");
    String code = World.json(response).at("/items/0/code").asString();

    JdbcClient sql = JdbcClient.create(world.dataSource());
    List<String> tables =
        sql.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    assertThat(tables).contains("code_reveal", "voucher_set", "history");
    for (String table : tables) {
      assertThat(
              sql.sql("select count(*) from %s as row where row::text like :code".formatted(table))
                  .param("code", "%" + code.substring(code.length() - 19) + "%")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  private static JsonNode vouchers(Facts purchase, String query) {
    return World.json(
        world.get(
            world.issuer().organizer(), "/bulk-purchases/" + purchase.id() + "/vouchers" + query));
  }

  private static List<Map<String, Object>> reveals(Facts purchase) {
    return JdbcClient.create(world.dataSource())
        .sql("select user_id, serials, request_id from code_reveal where purchase_id = :id")
        .param("id", purchase.id().value())
        .query()
        .listOfRows();
  }
}
