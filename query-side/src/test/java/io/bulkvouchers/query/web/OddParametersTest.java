package io.bulkvouchers.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is written into an address of a list, the list says what is wrong with it. */
class OddParametersTest {

  private static final String LEDGER = "/conferences/pytest-2027/ledger/entries";
  private static final String ID = "bp_019303f2a1b47c3d8e5f60718293a4b5";

  private static World world;
  private static String organizer;
  private static Facts purchase;

  @BeforeAll
  static void open() {
    world = new World();
    organizer = world.issuer().organizer();
    purchase = Facts.ofAcme();
    world.relay().send(purchase.created(), purchase.paid());
    assertThat(get("/bulk-purchases/" + purchase.id() + "?version=2").statusCode()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @MethodSource("cursors")
  void aCursorThatIsNoneOfThisListIsRefused(String cursor) {
    for (String list : lists()) {
      isRefused(list + "?after=" + cursor, "invalid_cursor");
    }
    for (String list : List.of("/bulk-purchases", LEDGER)) {
      isRefused(list + "?before=" + cursor, "invalid_cursor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "abc", "9e99", "99999999999", "1.5", "%00"})
  void aLimitThatIsNoneIsRefused(String limit) {
    for (String list : lists()) {
      isRefused(list + "?limit=" + limit, "invalid_parameter");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9e99", "99999999999999999999", "abc", "%00"})
  void aVersionThatIsNoneIsRefused(String version) {
    for (String path : List.of("", "/timeline", "/vouchers", "/codes")) {
      isRefused(
          "/bulk-purchases/" + purchase.id() + path + "?version=" + version, "invalid_parameter");
    }
    isRefused("/conferences/pytest-2027?version=" + version, "invalid_parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conference=%00",
        "sponsor=%00",
        "sponsor=a%00b",
        "status=%00",
        "conference=A%20B"
      })
  void aFilterThatNothingFitsByItsFormIsRefused(String filter) {
    isRefused("/bulk-purchases?" + filter, "invalid_parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=%2B1000000000-12-31T23:59:59Z",
        "until=-1000000000-01-01T00:00:00Z",
        "from=%2B300000-01-01T00:00:00Z",
        "from=%00",
        "purchase=%00",
        "kind=%00"
      })
  void aLedgerFilterThatNothingFitsByItsFormIsRefused(String filter) {
    isRefused(LEDGER + "?" + filter, "invalid_parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9e99", "99999999999999999999"})
  void aPlaceInTheStreamThatIsNoneIsRefused(String position) {
    HttpResponse<String> response =
        world.get(organizer, "/stream", "Last-Event-ID", position, "Accept", "*/*");
    assertThat(response.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("ownCursors")
  void aCursorOfAnotherListIsRefused(String list, String cursor) {
    isRefused(list + "?after=" + cursor, "invalid_cursor");
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
        encoded("1|0|" + ID + "\0"),
        encoded("1|0|\0"),
        encoded("1|-1|" + ID),
        encoded("1|9999999999999999999999|" + ID),
        encoded("1|0|" + "b".repeat(300)),
        encoded("2|0|" + ID),
        encoded("2027-01-15T12:00:00Z|" + ID + "-1"),
        encoded("+999999999-12-31T23:59:59Z|" + ID + "-1"),
        encoded("1|0|pytest-2027|evt_1"),
        encoded("1|0|" + ID) + "==*");
  }

  static Stream<Arguments> ownCursors() {
    return Stream.of(
        Arguments.of(LEDGER, encoded("1|0|" + ID)),
        Arguments.of("/bulk-purchases", encoded("1|0|" + ID + "-1")));
  }

  private static List<String> lists() {
    String one = "/bulk-purchases/" + purchase.id();
    return List.of("/bulk-purchases", LEDGER, one + "/timeline", one + "/vouchers", one + "/codes");
  }

  private static String encoded(String plain) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  private static void isRefused(String path, String code) {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path + response.body()).isEqualTo(400);
    JsonNode problem = World.json(response);
    assertThat(problem.path("code").asString()).as(path).isEqualTo(code);
    assertThat(problem.at("/errors/0/parameter").asString("")).as(path).isNotEmpty();
  }

  private static HttpResponse<String> get(String path) {
    return world.get(organizer, path);
  }
}
