package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.House;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ExportTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static World world;

  @BeforeAll
  static void open() {
    world = new World(Map.of("bulk-vouchers.codes.redeem-page", "https://tickets.example/redeem"));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aTableHasTheLinkBehindTheHashAndIsRecordedBeforeItIsSent() {
    Facts purchase = tenOfAcme();
    String code = codes(purchase).code(3).reveal();

    HttpResponse<String> table = export(purchase, "?serials=3-4", "text/csv");

    assertThat(table.statusCode()).isEqualTo(200);
    assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(table.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", "codes-" + purchase.id() + ".csv");
    List<String> lines = table.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo(
            "serial,code,redeem link,product,kind,value,uses,max uses,state,"
                + "valid from,valid until");
    // How the product is called is heard from whichever test says so.
    assertThat(lines.get(1))
        .startsWith("3,%s,https://tickets.example/redeem#code=%s,".formatted(code, code))
        .endsWith(",complimentary,,0,1,active,,");
    assertThat(reveals(purchase))
        .containsExactly(
            Map.of("user_id", "buyer", "serials", "3-4", "form", "csv", "request_id", "export-1"));
  }

  @Test
  void linesOfJsonHaveTheSameInCamelCase() {
    Facts purchase = tenOfAcme();

    HttpResponse<String> lines = export(purchase, "?serials=10", "application/jsonl");

    assertThat(lines.body().lines())
        .singleElement()
        .asString()
        .startsWith("{\"serial\":10,\"code\":\"" + codes(purchase).code(10).reveal() + "\"")
        .contains("\"redeemLink\":\"https://tickets.example/redeem#code=BULK-")
        .endsWith("\"uses\":0,\"maxUses\":1,\"state\":\"active\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "application/jsonl", XLSX, "application/pdf"})
  void aFileOfNothingIsWhole(String form) {
    Facts purchase = tenOfAcme();
    assertThat(export(purchase, "?state=voided", form).statusCode()).isEqualTo(200);
    assertThat(reveals(purchase)).extracting(row -> row.get("serials")).containsExactly("");
  }

  @Test
  void whatIsWantedIsNamedByStateAndSerialForPagesAndFilesAlike() {
    Facts purchase = tenOfAcme();
    world.relay().send(purchase.voided("2,5-6"));
    String filter = "?version=4&state=voided&serials=1-5,9";

    assertThat(export(purchase, filter, "text/csv").body().lines().skip(1))
        .extracting(line -> line.split(",")[0])
        .containsExactly("2", "5");
    assertThat(World.json(export(purchase, filter, "application/json")).get("items"))
        .extracting(item -> item.get("serial").asInt())
        .containsExactly(2, 5);
    assertThat(reveals(purchase))
        .extracting(row -> row.get("serials") + " " + row.get("form"))
        .containsExactly("2,5 csv", "2,5 json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?state=lost", "?serials=9-1", "?serials=x"})
  void aFilterThatCannotBeReadIsRefusedWithAProblem(String filter) {
    Facts purchase = tenOfAcme();
    HttpResponse<String> refused = export(purchase, filter, "text/csv");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(World.json(refused).get("code").asString()).isEqualTo("invalid_parameter");
    assertThat(reveals(purchase)).isEmpty();
  }

  @Test
  void anUnknownFormIsRefused() {
    HttpResponse<String> refused = export(tenOfAcme(), "", "image/png");
    assertThat(refused.statusCode()).isEqualTo(406);
  }

  @Test
  void anotherSponsorsBuyerFindsNothingToExport() {
    Facts purchase = tenOfAcme();
    String path = "/bulk-purchases/" + purchase.id() + "/codes";
    for (String form : List.of("text/csv", "application/pdf", XLSX, "application/jsonl")) {
      assertThat(world.get(world.issuer().otherBuyer(), path, "Accept", form).statusCode())
          .isEqualTo(404);
      assertThat(world.get(world.issuer().finance(), path, "Accept", form).statusCode())
          .isEqualTo(403);
    }
    assertThat(reveals(purchase)).isEmpty();
  }

  @Test
  void aKeyThatIsMissingForTheSecondBatchIsMissedBeforeTheFirstByte() {
    Facts purchase = tenOfAcme();
    world.relay().send(purchase.addedWithKey(11, 1, 77));

    HttpResponse<String> missing = export(purchase, "?version=4", "text/csv");

    assertThat(missing.statusCode()).isEqualTo(503);
    assertThat(World.json(missing).get("code").asString()).isEqualTo("codes_unavailable");
    assertThat(reveals(purchase)).isEmpty();
    assertThat(export(purchase, "?serials=1-10", "text/csv").statusCode()).isEqualTo(200);
  }

  private static Facts tenOfAcme() {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    String id = purchase.id().value();
    assertThat(
            world.get(world.issuer().buyer(), "/bulk-purchases/" + id + "?version=3").statusCode())
        .isEqualTo(200);
    return purchase;
  }

  private static VoucherCodes codes(Facts purchase) {
    return VoucherCodes.of(
        CodeBatch.of(purchase.fulfilled()), CodeKeys.read(House.shared().keySet()));
  }

  private static HttpResponse<String> export(Facts purchase, String query, String form) {
    return world.get(
        world.issuer().buyer(),
        "/bulk-purchases/" + purchase.id() + "/codes" + query,
        "Accept",
        form,
        "X-Request-Id",
        "export-1");
  }

  private static List<Map<String, Object>> reveals(Facts purchase) {
    return JdbcClient.create(world.dataSource())
        .sql(
            """
            select user_id, serials, form, request_id from code_reveal
            where purchase_id = :id order by id
            """)
        .param("id", purchase.id().value())
        .query()
        .listOfRows();
  }
}
