package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class RepairTest {

  private static final String LOST = "{\"reason\": \"lost in the post\"}";

  @LocalServerPort int port;
  @Autowired Purchases purchases;
  @Autowired Conferences conferences;
  @Autowired JdbcClient jdbc;

  Shop shop;
  Api api;
  Till till;
  String id;
  String at;

  @BeforeEach
  void aPurchase() {
    api = new Api(port);
    shop = Shop.open(api);
    till = new Till(purchases, conferences);
    id = shop.purchase();
    at = "/bulk-purchases/" + id;
  }

  @Test
  void S38_oneVoidedAndRepairedIsOneNewCodeAndTenLive() {
    till.fulfill(id);
    String body = "{\"vouchers\": \"4\", \"reason\": \"leaked\"}";
    Reply preview = api.post(shop.organizer(), at + "/vouchers/void/preview", body).is(200);
    assertThat(preview.json().at("/vouchers/count").asInt()).isEqualTo(1);
    assertThat(preview.json().path("live").asInt()).isEqualTo(9);
    assertThat(preview.header("ETag")).isEqualTo(till.tag(id));

    String seen = preview.header("ETag");
    api.post(shop.organizer(), at + "/vouchers/void", body, Api.ifMatch(seen)).is(200);
    api.post(shop.organizer(), at + "/vouchers/repair", LOST, Api.ifMatch(seen))
        .isProblem(412, "version_conflict");
    Reply repaired = api.post(shop.organizer(), at + "/vouchers/repair", LOST).is(200);

    assertThat(repaired.json().at("/vouchers/count").asInt()).isEqualTo(1);
    assertThat(repaired.json().at("/vouchers/serials").asString()).isEqualTo("11");
    assertThat(repaired.json().path("live").asInt()).isEqualTo(10);
    assertThat(codes()).isEqualTo(11);
    api.post(shop.organizer(), at + "/vouchers/repair", LOST).isProblem(409, "nothing_missing");
    assertThat(codes()).isEqualTo(11);
  }

  @Test
  void whatIsVoidAlreadyIsNotVoidedAgain() {
    till.fulfill(id);
    String body = "{\"vouchers\": \"2-3\", \"reason\": \"leaked\"}";
    Reply first = api.post(shop.organizer(), at + "/vouchers/void", body).is(200);
    Reply again = api.post(shop.organizer(), at + "/vouchers/void", body).is(200);

    assertThat(again.version()).isEqualTo(first.version());
    assertThat(again.json().at("/vouchers/count").asInt(-1)).isZero();
    api.post(shop.organizer(), at + "/vouchers/void", body.replace("2-3", "11"))
        .isProblem(409, "vouchers_not_live");
  }

  @Test
  void whereAFilterLeavesNoneTheDryRunSaysSoAndNothingIsDone() {
    till.fulfill(id);
    String body = "{\"vouchers\": \"2-3\", \"only\": \"live\", \"reason\": \"leaked\"}";
    Reply first = api.post(shop.organizer(), at + "/vouchers/void", body).is(200);
    for (String door : new String[] {"/vouchers/void/preview", "/vouchers/void"}) {
      Reply none = api.post(shop.organizer(), at + door, body).is(200);
      assertThat(none.json().at("/vouchers/count").asInt(-1)).isZero();
      assertThat(none.version()).isEqualTo(first.version());
    }
  }

  @Test
  void onlyAnOrganizerRepairs() {
    till.fulfill(id);
    for (String role : new String[] {"finance", "operator", "auditor"}) {
      String token = Api.with(role, shop.conference);
      api.post(token, at + "/vouchers/repair", LOST).isProblem(403, "forbidden");
      api.post(token, at + "/vouchers/void", "{\"vouchers\": \"1\", \"reason\": \"x\"}")
          .isProblem(403, "forbidden");
    }
    api.post(Api.organizer("other-2027"), at + "/vouchers/repair", LOST)
        .isProblem(404, "unknown_purchase");
  }

  @Test
  void S34_aClashLeavesItPaidAndAnOperatorMayTryAgain() {
    String operator = Api.with("operator", shop.conference);
    api.post(operator, at + "/fulfillment", "{}").isProblem(409, "not_paid");
    forbidCodes();
    till.checkOut(id);
    till.pay(id);

    api.post(operator, at + "/fulfillment", "{}").isProblem(503, "code_clash");
    api.post(shop.organizer(), at + "/fulfillment", "{}").isProblem(503, "code_clash");
    assertThat(till.stored(id).state()).isInstanceOf(BulkPurchase.Paid.class);
    api.post(Api.secondOrganizer(shop.conference), at + "/approval", "{}")
        .isProblem(409, "not_in_this_state");
    assertThat(till.stored(id).state()).isInstanceOf(BulkPurchase.Paid.class);

    allowCodes();
    Reply retried = api.post(operator, at + "/fulfillment", "{}").is(200);
    assertThat(retried.text("status")).isEqualTo("fulfilled");
    assertThat(codes()).isEqualTo(10);
  }

  @Test
  void S34_aClashIsRetriedByItself() {
    forbidCodes();
    till.checkOut(id);
    till.pay(id);
    api.post(Api.with("operator", shop.conference), at + "/fulfillment", "{}")
        .isProblem(503, "code_clash");
    allowCodes();
    till.awaitStatus(id, Status.FULFILLED);
    assertThat(codes()).isEqualTo(10);
  }

  @Test
  void whoAsksForCodesThatWereMadeMeanwhileGetsTheFulfilledPurchase() {
    forbidCodes();
    till.checkOut(id);
    till.pay(id);
    String paid = till.tag(id);
    allowCodes();
    till.awaitStatus(id, Status.FULFILLED);

    String operator = Api.with("operator", shop.conference);
    Reply late = api.post(operator, at + "/fulfillment", "{}", Api.ifMatch(paid)).is(200);

    assertThat(late.text("status")).isEqualTo("fulfilled");
    assertThat(late.header("ETag")).isEqualTo(till.tag(id));
    assertThat(codes()).isEqualTo(10);
  }

  @Test
  void anOperatorGivesNothingAway() {
    String free =
        api.post(shop.organizer(), "/bulk-purchases", shop.body(5, Shop.usd(0))).text("id");
    String gift = "/bulk-purchases/" + free;
    api.post(Api.secondOrganizer(shop.conference), gift + "/approval", "{}").is(200);
    api.post(Api.with("operator", shop.conference), gift + "/fulfillment", "{}")
        .isProblem(403, "forbidden");
  }

  private void forbidCodes() {
    JdbcClient owner = JdbcClient.create(TestDatabase.ofOwner(jdbc));
    owner
        .sql(
            """
            create or replace function clash_in_repair() returns trigger language plpgsql as $$
            begin
              if (select purchase_id from code_batch where batch_id = new.batch_id) = '%s' then
                raise unique_violation using constraint = 'code_trace_pkey';
              end if;
              return new;
            end $$
            """
                .formatted(id))
        .update();
    owner
        .sql(
            """
            create trigger clash_%s before insert on code_trace for each row
              execute function clash_in_repair()
            """
                .formatted(id))
        .update();
  }

  private void allowCodes() {
    JdbcClient owner = JdbcClient.create(TestDatabase.ofOwner(jdbc));
    owner.sql("drop trigger clash_%s on code_trace".formatted(id)).update();
  }

  private int codes() {
    return jdbc.sql("select count(*) from code_hash where purchase_id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }
}
