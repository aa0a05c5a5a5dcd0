package io.bulkvouchers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

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
    return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error");
  }

  @ParameterizedTest
  @CsvSource({
    "usd, 4, 10, amount_too_small, at least $0.50 usd",
    "jpy, 4, 10, amount_too_small, at least ¥50 jpy",
    "gbp, 29, 1, amount_too_small, at least £0.30 gbp",
    "usd, 10000000, 10, amount_too_large, \"no more than $999,999.99\"",
    "kwd, 5124, 1, parameter_invalid_integer, divisible by 10",
    "isk, 150, 1, parameter_invalid_integer, divisible by 100",
    "usd, -1, 1, parameter_invalid_integer, greater than or equal to 0",
    "usd, 100, 0, parameter_invalid_integer, greater than or equal to 1",
    "usd, 99999999, 999999999999, parameter_invalid_integer, less than or equal to 10000000",
  })
  void anAmountThatStripeWouldNotChargeIsRefused(
      String currency, long unit, long quantity, String code, String message) {
    JsonObject error = refusal(priced(currency, unit, quantity));
    assertThat(error.get("code").getAsString()).isEqualTo(code);
    assertThat(error.get("message").getAsString()).contains(message.replace("\"", ""));
  }

  @ParameterizedTest
  @CsvSource({"usd, 5, 10", "jpy, 500, 1", "kwd, 10000, 1", "eur, 99999999, 1", "usd, 0, 5"})
  void anAmountThatStripeChargesIsTaken(String currency, long unit, long quantity) {
    assertThat(create(priced(currency, unit, quantity)).statusCode()).isEqualTo(200);
  }

  private static String priced(String currency, long unit, long quantity) {
    return GOOD.replace("usd", currency)
        .replace("8950", Long.toString(unit))
        .replace("quantity]=10", "quantity]=" + quantity);
  }
}
