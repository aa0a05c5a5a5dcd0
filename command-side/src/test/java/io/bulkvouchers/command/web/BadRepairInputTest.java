package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommandSideTest
class BadRepairInputTest {

  private static final String UNKNOWN = "/bulk-purchases/bp_00000000000000000000000000000000";

  @LocalServerPort int port;

  Shop shop;
  Api api;
  String at;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
    at = "/bulk-purchases/" + shop.purchase();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/refunds | {'reason': 'x', 'vouchers': '9-7'} | /vouchers | invalid_value",
        "/refunds | {'reason': 'x', 'vouchers': '7,3'} | /vouchers | invalid_value",
        "/refunds | {'reason': 'x', 'vouchers': '0'} | /vouchers | invalid_value",
        "/refunds | {'reason': 'x', 'vouchers': ''} | \"\" | invalid_value",
        "/refunds | {'reason': 'x', 'vouchers': 7} | /vouchers | wrong_type",
        "/refunds | {'reason': 'x', 'vouchers': [7]} | /vouchers | wrong_type",
        "/refunds | {'reason': 'x', 'total': 1} | /total | unknown_field",
        "/refunds | {'vouchers': '7'} | /reason | missing_field",
        "/refunds/preview | {'vouchers': 'x'} | /vouchers | invalid_value",
        "/refunds/preview | {'amount': 8950} | /amount | wrong_type",
        "/surplus-refunds | {'reason': 'x'} | /stripeObjectId | missing_field",
        "/surplus-refunds | {'stripeObjectId': 'cs_1'} | /reason | missing_field",
        "/surplus-refunds | {'stripeObjectId': 1, 'reason': 'x'} | /stripeObjectId | wrong_type",
        "/reviews/cs_1/resolution | {} | /note | missing_field",
        "/reviews/cs_1/resolution | {'note': null} | /note | missing_field",
        "/vouchers/void | {'reason': 'x'} | \"\" | invalid_value",
        "/vouchers/void | {'vouchers': '1'} | /reason | missing_field",
        "/vouchers/void/preview | {'vouchers': '1-'} | /vouchers | invalid_value",
        "/vouchers/void/preview | {} | \"\" | invalid_value",
        "/vouchers/void | {'vouchers': '1', 'only': 'sold', 'reason': 'x'} | /only | wrong_type",
        "/vouchers/extend | {'validUntil': 'T', 'reason': 'x'} | \"\" | invalid_value",
        "/vouchers/extend | {'vouchers': '1', 'reason': 'x'} | /validUntil | missing_field",
        "/vouchers/extend | {'vouchers': '1', 'validUntil': 'T'} | /reason | missing_field",
        "/vouchers/extend | {'vouchers': '9-7', 'validUntil': 'T'} | /vouchers | invalid_value",
        "/vouchers/extend | {'vouchers': '1', 'validUntil': 'soon'} | /validUntil | wrong_type",
        "/vouchers/extend | {'vouchers': '1', 'validUntil': 7} | /validUntil | wrong_type",
        "/vouchers/extend | {'vouchers': '1', 'validUntil': '7'} | /validUntil | wrong_type",
        "/vouchers/extend | {'vouchers': '1', 'validUntil': 7.5} | /validUntil | wrong_type",
        "/vouchers/extend/preview | {'endingBefore': 7} | /endingBefore | wrong_type",
        "/vouchers/void/preview | {'endingBefore': 7} | /endingBefore | wrong_type",
        "/vouchers/extend/preview | {'vouchers':'x', 'validUntil':'T'} | /vouchers | invalid_value",
        "/vouchers/extend/preview | {'vouchers': '1'} | /validUntil | missing_field",
        "/vouchers/extend/preview | {'vouchers': '1', 'until': 'T'} | /validUntil | missing_field",
        "/vouchers/repair | {} | /reason | missing_field",
        "/vouchers/repair | {'reason': 'x', 'count': 5} | /count | unknown_field",
        "/fulfillment | {'count': 5} | /count | unknown_field",
        "/cancellation | {} | /reason | missing_field",
      })
  void aWrongFieldIsNamedByItsPointer(String door, String body, String pointer, String code) {
    String json = timed(body.replace('\'', '"'));
    Reply refused = api.post(shop.organizer(), at + door, json, BadRepairInputTest::moving);
    refused.isProblem(422, code).pointsTo(pointer);
    assertThat(refused.text("advice")).isNotBlank();
  }

  @Test
  void moreRangesThanAPersonNamesAreRefused() {
    String odd =
        IntStream.rangeClosed(0, 1_000)
            .mapToObj(n -> String.valueOf(2 * n + 1))
            .collect(Collectors.joining(","));
    api.post(shop.organizer(), at + "/refunds/preview", "{\"vouchers\": \"%s\"}".formatted(odd))
        .isProblem(422, "invalid_value");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\u0000b"})
  void aReasonIsSomethingToRead(String reason) {
    String json = "{\"reason\": \"%s\"}".formatted(reason.replace("\u0000", "\\u0000"));
    api.post(shop.organizer(), at + "/cancellation", json).isProblem(422, "invalid_value");
    api.post(shop.organizer(), at + "/denial", json).isProblem(422, "invalid_value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/refunds | {\"reason\": \"x\"}",
        "/refunds/preview | {}",
        "/surplus-refunds | {\"stripeObjectId\": \"cs_1\", \"reason\": \"x\"}",
        "/reviews/cs_1/resolution | {\"note\": \"x\"}",
        "/vouchers/void | {\"vouchers\": \"1\", \"reason\": \"x\"}",
        "/vouchers/void/preview | {\"vouchers\": \"1\"}",
        "/vouchers/extend | {\"vouchers\": \"1\", \"validUntil\": \"T\", \"reason\": \"x\"}",
        "/vouchers/extend/preview | {\"vouchers\": \"1\", \"validUntil\": \"T\"}",
        "/vouchers/repair | {\"reason\": \"x\"}",
        "/fulfillment | {}",
      })
  void everyDoorKnowsWhatDoesNotExistAndWhoMayNotEnter(String door, String asked) {
    String body = timed(asked);
    api.post(shop.organizer(), UNKNOWN + door, body, BadRepairInputTest::moving)
        .isProblem(404, "unknown_purchase");
    api.post(Api.organizer("other-2027"), at + door, body, BadRepairInputTest::moving)
        .isProblem(404, "unknown_purchase");
    api.post(shop.buyer(), at + door, body, BadRepairInputTest::moving).isProblem(403, "forbidden");
    api.post(Api.with("auditor", shop.conference), at + door, body, BadRepairInputTest::moving)
        .isProblem(403, "forbidden");
    api.post("garbage", at + door, body).isProblem(401, "unauthenticated");
    api.post(shop.organizer(), at + door, "{", BadRepairInputTest::moving)
        .isProblem(400, "malformed_json");
    Reply refused = api.post(shop.organizer(), at + door, body, BadRepairInputTest::moving);
    assertThat(refused.is(409).text("state")).isEqualTo("pending");
  }

  /** A short sign for a moment, so that a case fits in its line. */
  private static String timed(String body) {
    return body.replace("\"T\"", "\"2027-06-30T00:00:00Z\"");
  }

  private static HttpRequest.Builder moving(HttpRequest.Builder request) {
    return request.header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID().toString());
  }
}
