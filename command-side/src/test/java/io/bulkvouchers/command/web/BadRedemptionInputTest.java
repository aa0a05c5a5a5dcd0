package io.bulkvouchers.command.web;

import static io.bulkvouchers.command.web.Registration.unknownCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.CommandSideTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with a request, its code is not said again. */
@CommandSideTest
@ExtendWith(OutputCaptureExtension.class)
class BadRedemptionInputTest {

  private static final String CODE = unknownCode();
  private static final String LINE =
      "{'product': 'corporate', 'quantity': 1, 'unitPrice': {'amount': 1, 'currency': 'USD'}}";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  Registration registration;

  @BeforeEach
  void openShop() {
    registration = new Registration(Shop.open(new Api(port)), jdbc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'code': ['CODE'], 'orderReference': 'o', 'lines': [LINE]}",
        "{'code': {'CODE': 1}, 'orderReference': 'o', 'lines': [LINE]}",
        "{'CODE': 'x', 'orderReference': 'o', 'lines': [LINE]}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [LINE], 'CODE': 'x'}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [{'CODE': 1}]}",
        "{'code': 'CODE', 'orderReference': 'CODE', 'lines': [LINE]}",
        "{'code': 'CODE', 'orderReference': ' CODE', 'lines': [LINE]}",
        "{'code': 'CODE', 'orderReference': ['CODE'], 'lines': [LINE]}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': 'CODE'}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': ['CODE']}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [{'product': 'CODE'}]}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [LINE], 'customerAddress': 'CODE'}",
        "{'code': 'CODE', 'code': 'CODE', 'orderReference': 'o', 'lines': [LINE]}",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [LINE]} CODE",
        "{'code': CODE, 'orderReference': 'o', 'lines': [LINE]}",
        "'CODE'",
        "CODE",
      })
  void noAnswerAndNoLogLineSaysACodeAgain(String body, CapturedOutput output) {
    Reply refused = registration.post("", json(body));
    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.body() + refused.response().headers().map() + output.getAll())
        .doesNotContainIgnoringCase(CODE)
        .doesNotContainIgnoringCase(CODE.replace("-", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'orderReference': 'o', 'lines': [LINE]} | /code | missing_field",
        "{'code': null, 'orderReference': 'o', 'lines': [LINE]} | /code | missing_field",
        "{'code': 'CODE', 'lines': [LINE]} | /orderReference | missing_field",
        "{'code': 'CODE', 'orderReference': 'o'} | /lines | missing_field",
        "{'code': 'CODE', 'orderReference': 'a b', 'lines': [LINE]} | /orderReference | "
            + "invalid_value",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [{'product': 'p'}]} | "
            + "/lines/0/quantity | missing_field",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [LINE], 'customerAddress': 'x'} | "
            + "/customerAddress | invalid_value",
        "{'code': 'CODE', 'orderReference': 'o', 'lines': [LINE], 'total': 1} | /total | "
            + "unknown_field",
      })
  void aWrongFieldIsNamedByItsPointer(String body, String pointer, String code) {
    registration.post("", json(body)).isProblem(422, code).pointsTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[{'product': 'p', 'quantity': 0, 'unitPrice': {'amount': 1, 'currency': 'USD'}}]",
        "[LINE, {'product': 'p', 'quantity': 1, 'unitPrice': {'amount': 1, 'currency': 'EUR'}}]",
        "[{'product': 'p', 'quantity': 9,"
            + " 'unitPrice': {'amount': 9223372036854775807, 'currency': 'USD'}}]",
        "[LINE, {'product': 'p', 'quantity': 1,"
            + " 'unitPrice': {'amount': 9223372036854775807, 'currency': 'USD'}}]",
      })
  void linesThatAreNoBasketAreRefused(String lines) {
    String body = "{'code': 'CODE', 'orderReference': 'o', 'lines': %s}".formatted(lines);
    registration.post("", json(body)).isProblem(422, "invalid_value");
  }

  @Test
  void aCodeInTheAddressIsNoWayIn() {
    Reply none =
        registration.post("/" + CODE.toLowerCase(Locale.ROOT), "{}").isProblem(404, "not_found");
    assertThat(none.body()).doesNotContainIgnoringCase(CODE);
  }

  private static String json(String body) {
    return body.replace("LINE", LINE).replace("CODE", CODE).replace('\'', '"');
  }
}
