package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.aggregate.Conferences;
import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.Money;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommandSideTest
class MoneyBackDoorTest {

  private static final Money TOTAL = Money.of(89500, "USD");

  @LocalServerPort int port;
  @Autowired Purchases purchases;
  @Autowired Conferences conferences;

  Shop shop;
  Api api;
  Till till;
  String id;
  String at;

  @BeforeEach
  void aFulfilledPurchase() {
    api = new Api(port);
    shop = Shop.open(api);
    till = new Till(purchases, conferences);
    id = shop.purchase();
    at = "/bulk-purchases/" + id;
    till.fulfill(id);
  }

  @Test
  void S48_aPreviewSaysWhatARefundWouldDoAndChangesNothing() {
    String seen = till.tag(id);
    Reply preview = api.post(shop.organizer(), at + "/refunds/preview", "{}").is(200);

    assertThat(preview.json().at("/amount/amount").asLong()).isEqualTo(89500);
    assertThat(preview.json().at("/vouchers/count").asInt()).isEqualTo(10);
    assertThat(preview.json().at("/vouchers/serials").asString()).isEqualTo("1-10");
    assertThat(preview.json().path("redeemed").asInt(-1)).isZero();
    assertThat(preview.json().at("/left/amount").asLong(-1)).isZero();
    assertThat(preview.header("ETag")).isEqualTo(seen).isEqualTo(till.tag(id));
  }

  @Test
  void namedVouchersArePreviewedAndThenTaken() {
    String body = "{\"vouchers\": \"3,7-8\", \"reason\": \"lost\"}";
    Reply preview = api.post(finance(), at + "/refunds/preview", body).is(200);
    assertThat(preview.json().at("/amount/amount").asLong()).isEqualTo(26850);
    assertThat(preview.json().at("/left/amount").asLong()).isEqualTo(62650);

    Reply refund = api.post(finance(), at + "/refunds", body, moving(preview.header("ETag")));

    assertThat(refund.is(202).text("refundId")).startsWith("rf_");
    assertThat(refund.version()).isEqualTo(preview.version() + 1);
    api.post(finance(), at + "/refunds", "{\"vouchers\": \"7\", \"reason\": \"x\"}", moving("*"))
        .isProblem(409, "vouchers_not_live");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\": {\"amount\": 89501, \"currency\": \"USD\"}, | refund_too_large",
        "{\"amount\": {\"amount\": 8950, \"currency\": \"EUR\"}, | other_currency",
        "{\"amount\": {\"amount\": 8950, \"currency\": \"USD\"}, \"vouchers\": \"1-2\","
            + " | vouchers_not_worth_it",
        "{\"vouchers\": \"11\", | vouchers_not_live",
      })
  void aPreviewRefusesWhatTheRefundRefuses(String asked, String code) {
    String body = asked + "\"reason\": \"x\"}";
    api.post(shop.organizer(), at + "/refunds/preview", body).isProblem(409, code);
    Reply refused = api.post(shop.organizer(), at + "/refunds", body, moving("*"));
    refused.isProblem(409, code);
    assertThat(refused.text("state")).isEqualTo("fulfilled");
    assertThat(refused.text("advice")).isNotBlank();
  }

  @Test
  void surplusMoneyGoesBackWithOneClickAndItsReviewEndsWhenItArrives() {
    till.pay(id, "cs_test_second", "pi_second_" + id, TOTAL);
    String body = "{\"stripeObjectId\": \"cs_test_second\", \"reason\": \"paid twice\"}";

    api.post(finance(), at + "/surplus-refunds", body, Api.key("k"))
        .isProblem(428, "if_match_required");
    api.post(finance(), at + "/surplus-refunds", body).isProblem(400, "idempotency_key_required");
    UnaryOperator<HttpRequest.Builder> once = moving(till.tag(id));
    Reply first = api.post(finance(), at + "/surplus-refunds", body, once).is(202);
    Reply again = api.post(finance(), at + "/surplus-refunds", body, once).is(202);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.text("status")).isEqualTo("fulfilled");
    api.post(finance(), at + "/surplus-refunds", body, moving("*"))
        .isProblem(409, "refund_too_large");
    till.refund(id, "re_1", "pi_second_" + id, TOTAL);
    assertThat(till.stored(id).state().order().reviews().open()).isEmpty();
    assertThat(till.stored(id).state().status()).isEqualTo(Status.FULFILLED);
  }

  @Test
  void aReviewIsResolvedWithANoteOnceAndByNobodyElse() {
    till.pay(id, "cs_test_second", "pi_second_" + id, TOTAL);
    String review = at + "/reviews/cs_test_second/resolution";
    String note = "{\"note\": \"the sponsor keeps it as credit\"}";

    api.post(shop.buyer(), review, note).isProblem(403, "forbidden");
    api.post(Api.with("operator", shop.conference), review, note).isProblem(403, "forbidden");
    api.post(finance(), review, "{\"note\": \" \"}").isProblem(422, "invalid_value");
    api.post(finance(), review, note, Api.ifMatch("\"1\"")).isProblem(412, "version_conflict");
    Reply resolved = api.post(finance(), review, note, Api.ifMatch(till.tag(id))).is(200);
    Reply again = api.post(shop.organizer(), review, note).is(200);

    assertThat(again.version()).isEqualTo(resolved.version());
    assertThat(till.stored(id).state().order().reviews().open()).isEmpty();
    api.post(finance(), at + "/reviews/cs_unknown/resolution", note)
        .isProblem(409, "no_such_review");
  }

  @Test
  void S10_whatIsFulfilledOrRefundedIsNotApproved() {
    String other = Api.secondOrganizer(shop.conference);
    api.post(other, at + "/approval", "{}").isProblem(409, "not_in_this_state");
    till.refund(id, "re_all_" + id, Till.intent(id), TOTAL);
    String before = till.tag(id);

    Reply refused = api.post(other, at + "/approval", "{}").isProblem(409, "not_in_this_state");

    assertThat(refused.text("state")).isEqualTo("refunded");
    assertThat(till.tag(id)).isEqualTo(before);
  }

  private String finance() {
    return Api.with("finance", shop.conference);
  }

  private static UnaryOperator<HttpRequest.Builder> moving(String tag) {
    String key = UUID.randomUUID().toString();
    return request -> Api.ifMatch(tag).apply(Api.key(key).apply(request));
  }
}
