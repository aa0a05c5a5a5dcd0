package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.ApprovalPolicy;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.Money;
import io.bulkvouchers.events.SponsorId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommandSideTest
class CatalogTest {

  @LocalServerPort int port;
  @Autowired Purchases purchases;
  @Autowired Conferences conferences;
  @Autowired JdbcClient jdbc;

  Shop shop;
  Api api;
  Till till;
  String at;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
    till = new Till(purchases, conferences);
    at = "/conferences/" + shop.conference;
  }

  @Test
  void S25_afterTheCurrencyChangesAnOldPurchaseIsRefundedInItsOwn() {
    String id = shop.purchase();
    till.fulfill(id);

    api.ask("PATCH", shop.organizer(), at, "{\"currency\": \"EUR\"}").is(200);

    assertThat(refund(id, "EUR").isProblem(409, "other_currency").text("state"))
        .isEqualTo("fulfilled");
    refund(id, "USD").is(202);
    till.refund(id, "re_" + id, Till.intent(id), Money.of(8950, "USD"));
    till.awaitStatus(id, Status.PARTIALLY_REFUNDED);
    api.post(shop.organizer(), "/bulk-purchases", shop.body(10, Shop.usd(8950)))
        .isProblem(409, "wrong_currency");
    String euros = shop.body(10, Shop.usd(8950)).replace("USD", "EUR");
    api.post(shop.organizer(), "/bulk-purchases", euros).is(201);
  }

  @Test
  void aClosedConferenceTakesNoPurchasesUntilItIsOpenedAgain() {
    String before = shop.purchase();
    api.ask("PATCH", shop.organizer(), at, "{\"sale\": \"closed\"}").is(200);
    Reply refused =
        api.post(shop.buyer(), "/bulk-purchases", shop.body(1, ""))
            .isProblem(409, "conference_closed");
    assertThat(refused.text("advice")).contains("open the sale again");
    api.post(Api.secondOrganizer(shop.conference), "/bulk-purchases/" + before + "/approval", "{}")
        .is(200);

    api.ask("PATCH", shop.organizer(), at, "{\"sale\": \"open\"}").is(200);
    api.post(shop.buyer(), "/bulk-purchases", shop.body(1, "")).is(201);
  }

  @Test
  void anotherApprovalPolicyHoldsForNewPurchases() {
    String old = shop.purchase();
    api.ask("PATCH", shop.organizer(), at, "{\"approvalPolicy\": \"every_purchase\"}").is(200);
    String fresh = shop.purchase();
    assertThat(policyOf(old)).isEqualTo(ApprovalPolicy.COMPLIMENTARY_ONLY);
    assertThat(policyOf(fresh)).isEqualTo(ApprovalPolicy.EVERY_PURCHASE);
  }

  @Test
  void whatIsSaidAgainChangesNothingAndAStaleVersionIsRefused() {
    String body = "{\"currency\": \"EUR\", \"sale\": \"closed\"}";
    Reply first = api.ask("PATCH", shop.organizer(), at, body).is(200);
    Reply again =
        api.ask("PATCH", shop.organizer(), at, body, Api.ifMatch(first.header("ETag"))).is(200);
    assertThat(again.version()).isEqualTo(first.version());
    api.ask("PATCH", shop.organizer(), at, "{\"sale\": \"open\"}", Api.ifMatch("\"1\""))
        .isProblem(412, "version_conflict");
  }

  /** What one transaction wrote has one number, so that nothing can come between. */
  @Test
  void aChangeOfManyThingsHappensAsAWholeOrNotAtAll() {
    String body =
        "{\"currency\": \"EUR\", \"approvalPolicy\": \"every_purchase\", \"sale\": \"closed\"}";
    long before = api.ask("PATCH", shop.organizer(), at, "{\"sale\": \"open\"}").is(200).version();

    long after = api.ask("PATCH", shop.organizer(), at, body).is(200).version();

    assertThat(after).isEqualTo(before + 3);
    assertThat(
            jdbc.sql("select distinct xmin::text from event where stream_id = ? and version > ?")
                .params(shop.conference, before)
                .query(String.class)
                .list())
        .hasSize(1);
  }

  @Test
  void S39_aWithdrawnProductIsNotSoldAndWhatWasSoldKeepsIt() {
    String id = shop.purchase();
    till.checkOut(id);
    till.pay(id);
    String product = at + "/products/corporate";
    Reply withdrawn = api.ask("DELETE", shop.organizer(), product, "").is(200);
    Reply again = api.ask("DELETE", shop.organizer(), product, "").is(200);

    assertThat(again.version()).isEqualTo(withdrawn.version());
    api.post(shop.buyer(), "/bulk-purchases", shop.body(1, ""))
        .isProblem(409, "product_not_offered");
    till.awaitStatus(id, Status.FULFILLED);
    assertThat(till.stored(id).state().order().terms().products()).hasToString("[corporate]");
  }

  @Test
  void aSponsorIsRenamed() {
    api.ask("PUT", shop.organizer(), at + "/sponsors/acme-corp", "{\"name\": \"Acme Inc\"}")
        .is(200);
    assertThat(
            conferences
                .find(new ConferenceId(shop.conference))
                .orElseThrow()
                .sponsors()
                .get(new SponsorId("acme-corp"))
                .name())
        .isEqualTo("Acme Inc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH |  | {} | 422 | invalid_value",
        "PATCH |  | {\"currency\": \"Euro\"} | 422 | wrong_type",
        "PATCH |  | {\"currency\": 978} | 422 | wrong_type",
        "PATCH |  | {\"sale\": \"CLOSED\"} | 422 | wrong_type",
        "PATCH |  | {\"sale\": true} | 422 | wrong_type",
        "PATCH |  | {\"name\": \"x\"} | 422 | unknown_field",
        "PATCH |  | { | 400 | malformed_json",
        "PUT | /sponsors/acme-corp | {} | 422 | missing_field",
        "PUT | /sponsors/acme-corp | {\"name\": \" \"} | 422 | invalid_value",
        "PUT | /sponsors/Acme%20Corp | {\"name\": \"x\"} | 404 | not_found",
        "DELETE | /products/Not%20A%20Slug | '' | 404 | not_found",
      })
  void badInputIsNamed(String method, String part, String body, int status, String code) {
    api.ask(method, shop.organizer(), at + (part == null ? "" : part), body)
        .isProblem(status, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PATCH |  | {\"sale\": \"closed\"}",
        "PUT | /sponsors/acme-corp | {\"name\": \"x\"}",
        "DELETE | /products/corporate | ''",
      })
  void onlyItsOrganizersChangeACatalogue(String method, String part, String body) {
    String path = at + (part == null ? "" : part);
    api.ask(method, Api.with("finance", shop.conference), path, body).isProblem(403, "forbidden");
    api.ask(method, shop.buyer(), path, body).isProblem(403, "forbidden");
    api.ask(method, Api.organizer("other-2027"), path, body).isProblem(404, "unknown_conference");
    api.ask(
            method,
            Api.organizer("nobody-2027"),
            path.replace(shop.conference, "nobody-2027"),
            body)
        .isProblem(404, "unknown_conference");
  }

  private ApprovalPolicy policyOf(String id) {
    return till.stored(id).state().order().asked().approvalPolicy();
  }

  private Reply refund(String id, String currency) {
    return api.post(
        shop.organizer(),
        "/bulk-purchases/" + id + "/refunds",
        "{\"amount\": {\"amount\": 8950, \"currency\": \"%s\"}, \"reason\": \"x\"}"
            .formatted(currency),
        request ->
            Api.ifMatch(till.tag(id)).apply(Api.key(UUID.randomUUID().toString()).apply(request)));
  }
}
