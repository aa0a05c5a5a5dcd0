package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestIdentity;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommandSideTest
class BadInputTest {

  private static final String UNKNOWN = "/bulk-purchases/bp_00000000000000000000000000000000";

  @LocalServerPort int port;

  Shop shop;
  Api api;

  @BeforeEach
  void openShop() {
    api = new Api(port);
    shop = Shop.open(api);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\": 10 | \"quantity\": \"10\" | /quantity | wrong_type",
        "\"quantity\": 10 | \"quantity\": 10.5 | /quantity | wrong_type",
        "\"quantity\": 10 | \"quantity\": null | /quantity | missing_field",
        "\"quantity\": 10 | \"quantity\": {} | /quantity | wrong_type",
        "\"corporate\" | null | /products | missing_field",
        "\"corporate\" | \"Not A Slug\" | /products/0 | invalid_value",
        "\"acme-corp\" | \"acme-corp\", \"surprise\": 1 | /surprise | unknown_field",
        "\"amount\": 8950 | \"amount\": -1 | /unitPrice | invalid_value",
        "\"amount\": 8950 | \"amount\": 89.5 | /unitPrice/amount | wrong_type",
        "\"USD\" | \"Dollars\" | /unitPrice/currency | wrong_type",
        "\"amount\": 8950, | | /unitPrice/amount | missing_field",
        "\"sponsor\" | \"Sponsor\" | /Sponsor | unknown_field",
      })
  void aWrongFieldIsNamedByItsPointer(String right, String wrong, String pointer, String code) {
    String body = shop.body(10, Shop.usd(8950)).replace(right, wrong == null ? "" : wrong);
    Reply refused = api.post(shop.organizer(), "/bulk-purchases", body);
    refused.isProblem(422, code);
    assertThat(refused.json().at("/errors/0/pointer").asString("")).startsWith(pointer);
  }

  @Test
  void aMissingFieldIsNamedByItsPointer() {
    api.post(shop.organizer(), "/bulk-purchases", "{\"conference\": \"" + shop.conference + "\"}")
        .isProblem(422, "missing_field");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{\"a\": 1,}", "{\"slug\":1,\"slug\":2}"})
  void whatIsNoJsonIsRefused(String body) {
    api.post(shop.organizer(), "/bulk-purchases", body).isProblem(400, "malformed_json");
  }

  @Test
  void aBodyIsOneDocumentAndNotTwo() {
    api.post(shop.organizer(), "/bulk-purchases", shop.body(1, "") + "{}")
        .isProblem(400, "malformed_json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\": \"unknown\"}",
        "{}",
        "{\"kind\": \"percentage\", \"basisPoints\": 15000}",
        "{\"kind\": \"percentage\", \"basisPoints\": -1000}",
        "{\"kind\": \"percentage\"}",
      })
  void S07_termsThatNoCodeCouldBeUsedByAreRefused(String discount) {
    String terms =
        """
        , "terms": {"discount": %s, "maxUses": 1, "hiddenTickets": "hidden",
                    "products": ["corporate"]}}
        """
            .formatted(discount);
    String body = shop.body(10, Shop.usd(8950)).strip();
    Reply refused =
        api.post(shop.organizer(), "/bulk-purchases", body.substring(0, body.length() - 1) + terms);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/pointer").asString("")).startsWith("/terms");
  }

  @Test
  void withoutAGoodTokenNobodyComesIn() {
    String body = shop.body(1, "");
    Reply none =
        api.send(
            api.request("/bulk-purchases")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    none.isProblem(401, "unauthenticated");
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    for (String token :
        List.of("garbage", TestIdentity.expired("organizer"), TestIdentity.forged("organizer"))) {
      Reply refused = api.post(token, "/bulk-purchases", body);
      refused.isProblem(401, "unauthenticated");
      assertThat(refused.body()).doesNotContain(token);
    }
  }

  @Test
  void idsThatNobodyHasAreUnknown() {
    api.post(shop.organizer(), UNKNOWN + "/approval", "{}").isProblem(404, "unknown_purchase");
    api.post(shop.organizer(), "/bulk-purchases/nonsense/approval", "{}")
        .isProblem(404, "not_found");
    api.post(shop.organizer(), "/nowhere", "{}").isProblem(404, "not_found");
  }

  @Test
  void methodsAndMediaTypesThatAreNotSpokenHereAreRefused() {
    String token = "Bearer " + shop.organizer();
    Reply method = api.send(api.request("/conferences").header("Authorization", token).DELETE());
    method.isProblem(405, "method_not_allowed");
    assertThat(method.header("Allow")).contains("POST");
    api.send(
            api.request("/conferences")
                .header("Authorization", token)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("hello")))
        .isProblem(415, "unsupported_media_type");
    api.send(
            api.request("/conferences")
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("{}")))
        .isProblem(415, "unsupported_media_type");
    api.send(api.request("/problems/forbidden").header("Accept", "image/png"))
        .isProblem(406, "not_acceptable");
  }

  @Test
  void aBodyMayHave64KibibytesAndNoMore() {
    String padding = " ".repeat(64 * 1024);
    api.post(shop.organizer(), "/bulk-purchases", shop.body(1, "") + padding)
        .isProblem(413, "body_too_large");
    String fits = shop.body(1, "");
    fits += " ".repeat(64 * 1024 - fits.length());
    api.post(shop.buyer(), "/bulk-purchases", fits).is(201);
  }

  @Test
  void aPathThatHidesSomethingIsRefused() {
    api.send(api.request("//conferences")).isProblem(400, "malformed_request");
  }

  @Test
  void everyProblemHasAPageForPeopleAndForPrograms() {
    Reply page = api.send(api.request("/problems/four_eyes").header("Accept", "text/html"));
    assertThat(page.is(200).body()).contains("<h1>Four eyes</h1>", "What to do");
    Reply json = api.send(api.request("/problems/idempotency_key_required"));
    assertThat(json.is(200).text("advice")).contains("Idempotency-Key");
    api.send(api.request("/problems/made_up")).isProblem(404, "not_found");
  }

  @Test
  void onlyThePagesMayAskFromABrowser() {
    Reply ours = preflight("http://localhost:8080");
    assertThat(ours.is(200).header("Access-Control-Allow-Origin"))
        .isEqualTo("http://localhost:8080");
    preflight("https://evil.example").isProblem(403, "foreign_origin");
  }

  @Test
  void answersCarrySecurityHeaders() {
    Reply answer = api.post(shop.buyer(), "/bulk-purchases", shop.body(1, ""));
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  private Reply preflight(String origin) {
    return api.send(
        api.request("/bulk-purchases")
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .method("OPTIONS", BodyPublishers.noBody()));
  }
}
