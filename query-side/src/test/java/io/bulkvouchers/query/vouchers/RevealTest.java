package io.bulkvouchers.query.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.events.Serials;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Each showing of codes is on record before it happens, for good, and for those who look after it.
 */
class RevealTest {

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update code_reveal set user_id = 'somebody-else'",
        "update code_reveal set user_id = user_id where false",
        "delete from code_reveal",
        "truncate table code_reveal",
        "truncate table code_reveal, voucher_set"
      })
  void whatWasShownCannotBeUnsaid(String statement) {
    Facts purchase = shown(1);
    assertThatThrownBy(() -> JdbcClient.create(world.dataSource()).sql(statement).update())
        .hasMessageContaining("who saw codes is append-only");
    assertThat(page(purchase, auditor(), "").get("items")).hasSize(1);
  }

  @Test
  void aFormThatIsNotOfferedShowsNothingSoThatNothingIsOnRecord() {
    Facts purchase = shown(1);
    String codes = "/bulk-purchases/" + purchase.id() + "/codes";
    assertThat(world.get(world.issuer().buyer(), codes, "Accept", "image/png").statusCode())
        .isEqualTo(406);
    assertThat(page(purchase, auditor(), "").get("items")).hasSize(1);
  }

  @Test
  void aCodeAsTheNameOfItsRequestIsNotKept() {
    Facts purchase = shown(1);
    String codes = "/bulk-purchases/" + purchase.id() + "/codes";
    String buyer = world.issuer().buyer();
    String code = World.json(world.get(buyer, codes)).at("/items/0/code").asString();
    assertThat(code).startsWith("BULK-");
    assertThat(world.get(buyer, codes, "X-Request-Id", code).statusCode()).isEqualTo(200);
    assertThat(page(purchase, auditor(), "").toString()).doesNotContain(code);
  }

  @Test
  void anAuditorGoesThroughAllShowingsPageByPageTheLastFirst() {
    Facts purchase = shown(5);
    List<JsonNode> found = new ArrayList<>();
    String after = "";
    for (int pages = 0; pages < 3; pages++) {
      JsonNode page = page(purchase, auditor(), "?limit=2" + after);
      page.get("items").forEach(found::add);
      after = "&after=" + page.path("next").asString("");
    }

    assertThat(after).isEqualTo("&after=");
    assertThat(found)
        .extracting(
            one ->
                "%s saw %s as %s by %s"
                    .formatted(
                        one.get("by").asString(),
                        one.get("serials").asString(),
                        one.get("form").asString(),
                        one.get("requestId").asString()))
        .containsExactly(
            "buyer saw 1-5 as json by shown-5",
            "buyer saw 1-4 as csv by shown-4",
            "buyer saw 1-3 as json by shown-3",
            "buyer saw 1-2 as csv by shown-2",
            "buyer saw 1 as json by shown-1");
    assertThat(found)
        .allSatisfy(one -> assertThat(one.get("at").asString()).isNotEmpty())
        .extracting(one -> one.get("count").asInt())
        .containsExactly(5, 4, 3, 2, 1);
  }

  @Test
  void showingsHaveNoPlaceAmongTheNumbersOfFacts() {
    Facts purchase = shown(2);
    JsonNode timeline =
        World.json(world.get(auditor(), "/bulk-purchases/" + purchase.id() + "/timeline"));
    assertThat(StreamSupport.stream(timeline.get("items").spliterator(), false))
        .extracting(fact -> fact.get("version").asInt())
        .containsExactly(1, 2, 3);
  }

  @Test
  void buyersAndFinanceAreNotToldWhoSawCodesAndStrangersFindNothing() {
    String path = "/bulk-purchases/" + shown(1).id() + "/reveals";
    assertThat(world.get(world.issuer().organizer(), path).statusCode()).isEqualTo(200);
    assertThat(world.get(world.issuer().buyer(), path).statusCode()).isEqualTo(403);
    assertThat(world.get(world.issuer().finance(), path).statusCode()).isEqualTo(403);
    assertThat(world.get(world.issuer().otherBuyer(), path).statusCode()).isEqualTo(404);
  }

  /** The first code alone, then the first two, and so on: on pages and as files by turns. */
  private static Facts shown(int times) {
    Facts purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid(), purchase.fulfilled());
    for (int time = 1; time <= times; time++) {
      HttpResponse<String> codes =
          world.get(
              world.issuer().buyer(),
              "/bulk-purchases/%s/codes?version=3&serials=%s"
                  .formatted(purchase.id(), Serials.of(1, time)),
              "Accept",
              time % 2 == 0 ? "text/csv" : "application/json",
              "X-Request-Id",
              "shown-" + time);
      assertThat(codes.statusCode()).isEqualTo(200);
    }
    return purchase;
  }

  private static JsonNode page(Facts purchase, String token, String query) {
    return World.json(world.get(token, "/bulk-purchases/" + purchase.id() + "/reveals" + query));
  }

  private static String auditor() {
    return world.issuer().token("auditor", "auditor", List.of("pytest-2027"), List.of());
  }
}
