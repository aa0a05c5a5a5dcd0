package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class CommandsTest {

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Shop shop;
  Api api;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
  }

  @Test
  void aBuyerRequestsAndTheAnswerSaysWhereAndWhichVersion() {
    Reply created = api.post(shop.buyer(), "/bulk-purchases", shop.body(25, "")).is(201);

    assertThat(created.text("status")).isEqualTo("pending");
    assertThat(created.version()).isEqualTo(1);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.header("Location")).isEqualTo("/bulk-purchases/" + created.text("id"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001})
  void S02_quantitiesThatNobodyCanSellAreRefused(int quantity) {
    long before = facts();
    api.post(shop.buyer(), "/bulk-purchases", shop.body(quantity, ""))
        .isProblem(422, "invalid_value");
    assertThat(facts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000_000})
  void S02_quantitiesAtTheEdgesAreAccepted(int quantity) {
    api.post(shop.buyer(), "/bulk-purchases", shop.body(quantity, "")).is(201);
  }

  @Test
  void S03_aPriceBelowZeroIsRefusedAndNothingIsStored() {
    long before = facts();
    api.post(shop.organizer(), "/bulk-purchases", shop.body(10, Shop.usd(-1)))
        .isProblem(422, "invalid_value")
        .pointsTo("/unitPrice");
    String pending = shop.purchase();
    api.put(
            shop.organizer(),
            "/bulk-purchases/" + pending + "/terms",
            "{\"unitPrice\": " + Shop.usd(-1) + "}")
        .isProblem(422, "invalid_value");
    assertThat(facts()).isEqualTo(before + 1);
  }

  @Test
  void S04_aTotalIsDerivedAndNeverTaken() {
    String body = shop.body(10, Shop.usd(8950)).replace("{\"conf", "{\"total\": 89500, \"conf");
    api.post(shop.organizer(), "/bulk-purchases", body)
        .isProblem(422, "unknown_field")
        .pointsTo("/total");
  }

  @Test
  void S05_aTotalThatIsTooLargeIsAProblemAndNotABreakdown() {
    api.post(shop.organizer(), "/bulk-purchases", shop.body(1_000_000, Shop.usd(100)))
        .isProblem(409, "amount_too_large");
  }

  @Test
  void S06_aProductThatIsNotSoldInBulkIsRefused() {
    String body = shop.body(10, "").replace("corporate", "student");
    api.post(shop.buyer(), "/bulk-purchases", body).isProblem(409, "product_not_in_bulk");
  }

  @Test
  void peopleDecideOneStepAfterTheOther() {
    String id = shop.purchase();
    String at = "/bulk-purchases/" + id;

    api.post(shop.organizer(), at + "/approval", "{}").isProblem(409, "four_eyes");
    Reply approved =
        api.post(Api.secondOrganizer(shop.conference), at + "/approval", "{}", Api.ifMatch("\"1\""))
            .is(200);
    assertThat(approved.text("status")).isEqualTo("approved");
    assertThat(approved.header("ETag")).isEqualTo("\"2\"");
    api.post(shop.organizer(), at + "/denial", "{\"reason\": \"x\"}", Api.ifMatch("\"1\""))
        .isProblem(412, "version_conflict");
    api.post(shop.organizer(), at + "/denial", "{\"reason\": \"budget\"}").is(200);
    api.post(Api.secondOrganizer(shop.conference), at + "/approval", "{}")
        .isProblem(409, "not_in_this_state");
  }

  @Test
  void S13_whatCostsNothingIsApprovedAndFulfilledWithoutStripe() {
    String id = api.post(shop.organizer(), "/bulk-purchases", shop.body(5, Shop.usd(0))).text("id");
    String at = "/bulk-purchases/" + id;

    api.post(Api.secondOrganizer(shop.conference), at + "/approval", "{}").is(200);
    Reply fulfilled = api.post(shop.organizer(), at + "/fulfillment", "{}").is(200);

    assertThat(fulfilled.text("status")).isEqualTo("fulfilled");
    assertThat(hashesOf(id)).isEqualTo(5);
  }

  @Test
  void S14_whatCostsSomethingIsNotFulfilledUnpaid() {
    String id = shop.purchase();
    String at = "/bulk-purchases/" + id;
    api.post(Api.secondOrganizer(shop.conference), at + "/approval", "{}").is(200);
    api.post(shop.organizer(), at + "/fulfillment", "{}").isProblem(409, "not_paid");
    assertThat(hashesOf(id)).isZero();
  }

  @Test
  void aConferenceWithoutAStripeAccountSaysSo() {
    String id = shop.purchase();
    api.post(shop.buyer(), "/bulk-purchases/" + id + "/checkout", "{}", Api.key("k"))
        .isProblem(409, "no_stripe_account");
  }

  @Test
  void everyFactNamesWhoAskedAndInWhichRequest() {
    Reply created =
        api.post(
            shop.buyer(),
            "/bulk-purchases",
            shop.body(1, ""),
            request -> request.header("X-Request-Id", "my-request-7"));

    assertThat(created.header("X-Request-Id")).isEqualTo("my-request-7");
    assertThat(
            jdbc.sql("select metadata::text from event where stream_id = ?")
                .param(created.text("id"))
                .query(String.class)
                .single())
        .contains("acme-corp-buyer", "my-request-7");
  }

  private long facts() {
    return jdbc.sql("select count(*) from event").query(Long.class).single();
  }

  private long hashesOf(String purchase) {
    return jdbc.sql("select count(*) from code_hash where purchase_id = ?")
        .param(purchase)
        .query(Long.class)
        .single();
  }
}
