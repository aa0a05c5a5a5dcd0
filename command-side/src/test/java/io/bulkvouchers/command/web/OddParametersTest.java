package io.bulkvouchers.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written into an address of a list, the list says what is wrong with it. */
class OddParametersTest extends OperatorScene {

  private static final String CALLS = "/operations/payment-calls";
  private static final String KEY = "bp_019303f2a1b47c3d8e5f60718293a4b5-1";
  private static final String MALFORMED = "malformed_request";

  @ParameterizedTest
  @MethodSource("cursors")
  void aCursorThatIsNoneOfThisListIsRefused(String cursor) {
    get(operator, INBOX + "?after=" + cursor).isProblem(400, MALFORMED);
    get(operator, INBOX + "?before=" + cursor).isProblem(400, MALFORMED);
    get(operator, CALLS + "?after=" + cursor).isProblem(400, MALFORMED);
  }

  @Test
  void aCursorOfTheOtherListIsRefused() {
    String call = encoded("1|calls|0|" + KEY);
    String event = encoded("1|webhooks|0|" + shop.conference + "|evt_1");

    get(operator, CALLS + "?after=" + call).is(200);
    get(operator, INBOX + "?after=" + event).is(200);
    get(operator, CALLS + "?after=" + event).isProblem(400, MALFORMED);
    get(operator, INBOX + "?after=" + call).isProblem(400, MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "abc", "9e99", "99999999999", "1.5", "%00"})
  void aLimitThatIsNoneIsRefused(String limit) {
    String runs = "/conferences/" + shop.conference + "/reconciliations";
    String finance = Api.with("finance", shop.conference);

    get(operator, INBOX + "?limit=" + limit).isProblem(400, MALFORMED);
    get(operator, CALLS + "?limit=" + limit).isProblem(400, MALFORMED);
    get(finance, runs + "?limit=" + limit).isProblem(400, MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=%00", "type=%00", "text=%00", "text=a%20b", "state=lost"})
  void aFilterThatNothingFitsByItsFormIsRefused(String filter) {
    get(operator, INBOX + "?" + filter).isProblem(400, MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "A%20B", "a--b"})
  void aConferenceThatIsNoneIsRefused(String conference) {
    get(operator, INBOX + "?conference=" + conference).isProblem(400, MALFORMED);
    get(operator, CALLS + "?conference=" + conference).isProblem(400, MALFORMED);
  }

  @Test
  void aStateOfCallsThatIsNoneIsRefused() {
    get(operator, CALLS + "?state=%00").isProblem(400, MALFORMED);
  }

  static Stream<String> cursors() {
    return Stream.of(
        "",
        "%00",
        "%20",
        "*",
        "-1",
        "99999999999999999999",
        "%EF%BF%BF",
        "A".repeat(4_000),
        encoded("2027-01-15T12:00:00Z|" + KEY),
        encoded("+999999999-12-31T23:59:59Z|" + KEY),
        encoded("-999999999-01-01T00:00:00Z|" + KEY),
        encoded("2027-01-15T12:00:00Z|\0"),
        encoded("1|0|pytest-2027|evt_\0"),
        encoded("1|calls|0|\0"),
        encoded("1|calls|-1|" + KEY),
        encoded("1|calls|9999999999999999999999|" + KEY),
        encoded("1|webhooks|0|pytest-2027|evt_\0"),
        encoded("1|webhooks|0|pytest-2027"),
        encoded("1|purchases|0|" + KEY),
        encoded("2|calls|0|" + KEY));
  }

  private static String encoded(String plain) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }
}
