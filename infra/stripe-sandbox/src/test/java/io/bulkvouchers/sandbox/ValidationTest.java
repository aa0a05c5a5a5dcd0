package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

  private static final String GOOD =
      "mode=payment&success_url=http%3A%2F%2Flocalhost%2Fdone"
          + "&line_items[0][quantity]=10&line_items[0][price_data][currency]=usd"
          + "&line_items[0][price_data][unit_amount]=8950"
          + "&line_items[0][price_data][product_data][name]=Corporate";

  private final Shop shop = Shop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  private HttpResponse<String> create(String body) {
    return shop.api("POST", "/v1/checkout/sessions", body);
  }

  private JsonObject refusal(String body) {
    HttpResponse<String> answer = create(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonObject error = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(error.getAsJsonObject("error").get("type").getAsString())
        .isEqualTo("invalid_request_error");
    return error.getAsJsonObject("error");
  }

  @Test
  void whatFitsIsTaken() {
    assertThat(
            create(
                    GOOD
                        + "&adaptive_pricing[enabled]=false&allow_promotion_codes=false"
                        + "&customer_email=buyer%40acme.example&expand[]=line_items")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "bulk=1, bulk",
    "payment_intent_data[colour]=red, payment_intent_data[colour]",
    "line_items[0][price_data][product_data][weight]=2,"
        + " line_items[0][price_data][product_data][weight]"
  })
  void anUnknownParameterIsRefusedAtAnyDepth(String extra, String param) {
    JsonObject error = refusal(GOOD + "&" + extra);
    assertThat(error.get("code").getAsString()).isEqualTo("parameter_unknown");
    assertThat(error.get("param").getAsString()).isEqualTo(param);
    assertThat(error.get("message").getAsString())
        .isEqualTo("Received unknown parameter: " + param);
    assertThat(error.get("doc_url").getAsString()).endsWith("/parameter-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "expires_at=soon, expires_at, Invalid integer: soon",
    "line_items[0][quantity]=1.5, line_items[0][quantity], Invalid integer: 1.5",
    "allow_promotion_codes=perhaps, allow_promotion_codes, Invalid boolean: perhaps",
    "metadata=text, metadata, Invalid object",
    "expand=line_items, expand, Invalid array",
    "client_reference_id[a]=b, client_reference_id, Invalid string",
  })
  void aWrongTypeIsRefused(String parameter, String param, String message) {
    String name = parameter.substring(0, parameter.indexOf('='));
    String body = GOOD.replaceAll("&?" + java.util.regex.Pattern.quote(name) + "=[^&]*", "");
    JsonObject error = refusal(body + "&" + parameter);
    assertThat(error.get("param").getAsString()).isEqualTo(param);
    assertThat(error.get("message").getAsString()).isEqualTo(message);
  }

  @Test
  void aWordOutsideTheEnumIsRefusedWithThoseInside() {
    assertThat(refusal(GOOD.replace("mode=payment", "mode=gift")).get("message").getAsString())
        .isEqualTo("Invalid mode: must be one of payment, setup, or subscription");
  }

  @Test
  void hostedIsNoUiModeInThisVersionOfTheApi() {
    JsonObject error = refusal(GOOD + "&ui_mode=hosted");
    assertThat(error.get("param").getAsString()).isEqualTo("ui_mode");
    assertThat(error.get("message").getAsString()).contains("hosted_page");
  }

  @Test
  void anEmptyTextIsRefused() {
    assertThat(refusal(GOOD + "&client_reference_id=").get("code").getAsString())
        .isEqualTo("parameter_invalid_empty");
  }

  @ParameterizedTest
  @CsvSource({
    "mode=payment, mode",
    "line_items[0][quantity]=10, line_items[0][quantity]",
    "line_items[0][price_data][currency]=usd, line_items[0][price_data][currency]",
    "line_items[0][price_data][unit_amount]=8950, line_items[0][price_data][unit_amount]",
    "success_url=http%3A%2F%2Flocalhost%2Fdone, success_url",
  })
  void whatIsMissingIsNamed(String parameter, String param) {
    JsonObject error = refusal(GOOD.replace(parameter, "").replace("&&", "&"));
    assertThat(error.get("code").getAsString()).isEqualTo("parameter_missing");
    assertThat(error.get("param").getAsString()).isEqualTo(param);
  }

  @ParameterizedTest
  @CsvSource({"1790, at least 30 minutes", "86410, less than 24 hours"})
  void aSessionLivesFromHalfAnHourToADay(long seconds, String rule) {
    long at = Instant.now().getEpochSecond() + seconds;
    assertThat(refusal(GOOD + "&expires_at=" + at).get("message").getAsString())
        .isEqualTo(
            "The `expires_at` timestamp must be " + rule + " from Checkout Session creation.");
  }

  @Test
  void metadataKeepsItsLimits() {
    assertThat(refusal(GOOD + "&metadata[" + "k".repeat(41) + "]=v").get("message").getAsString())
        .contains("at most 40");
    assertThat(refusal(GOOD + "&metadata[k]=" + "v".repeat(501)).get("message").getAsString())
        .contains("up to 500 characters");
  }

  @Test
  void aParameterOfSeveralTypesTakesEachOfThemAndNoOther() {
    assertThat(shop.api("GET", "/v1/events?created=17", "").statusCode()).isEqualTo(200);
    assertThat(shop.api("GET", "/v1/events?created[gte]=17", "").statusCode()).isEqualTo(200);
    assertThat(shop.api("GET", "/v1/events?created=now", "").body())
        .contains("Invalid integer: now");
    assertThat(shop.api("GET", "/v1/events?created[since]=17", "").body())
        .contains("Received unknown parameter: created[since]");
    assertThat(shop.api("POST", "/v1/refunds", "charge=ch_1&metadata=text").body())
        .contains("Invalid object: text");
    assertThat(shop.api("POST", "/v1/refunds", "charge=ch_1&metadata=").statusCode())
        .isEqualTo(404);
  }

  @Test
  void onlyFormBodiesAndOnlyThisVersionAreRead() {
    HttpRequest json =
        shop.request("/v1/refunds")
            .header("Authorization", "Bearer " + Shop.KEY)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"charge\": \"ch_1\"}"))
            .build();
    HttpRequest old =
        shop.request("/v1/refunds")
            .header("Authorization", "Bearer " + Shop.KEY)
            .header("Stripe-Version", "2022-11-15")
            .build();
    assertThat(shop.send(json).body()).contains("application/x-www-form-urlencoded");
    assertThat(shop.send(old).body()).contains("Invalid Stripe API version: 2022-11-15");
  }

  @Test
  void brokenEncodingAndTooLongBodiesAreAnswered() {
    assertThat(create("mode=%zz").statusCode()).isEqualTo(400);
    assertThat(create("a=1&a[b]=2").statusCode()).isEqualTo(400);
    assertThat(create("metadata[a]=" + "v".repeat(2_000_000)).statusCode()).isEqualTo(413);
  }
}
