package io.bulkvouchers.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.ConferenceEvent;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.query.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebTest {

  private static World world;
  private static String organizer;

  @BeforeAll
  static void open() {
    world = new World();
    organizer = world.issuer().organizer();
    Samples.all().stream().filter(ConferenceEvent.class::isInstance).forEach(world.relay()::send);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void everyRefusalIsAProblemWithACodeThatIsExplained() {
    assertProblem(world.get("", "/bulk-purchases"), 401, "unauthenticated");
    assertProblem(world.get("nonsense", "/bulk-purchases"), 401, "unauthenticated");
    assertProblem(world.get(organizer, "/actuator/metrics"), 403, "forbidden");
    assertProblem(world.get(organizer, "/bulk-purchases/bp_1"), 404, "not_found");
    assertProblem(world.get(organizer, "/bulk-purchases/a/b/c"), 404, "not_found");
    assertProblem(
        world.get(organizer, "/conferences", "Accept", "text/csv"), 406, "not_acceptable");
    assertProblem(
        world.send(
            world.request(organizer, "/conferences").POST(BodyPublishers.ofString("{}")).build()),
        405,
        "method_not_allowed");
  }

  @Test
  void noAddressOfTheInterfaceIsTakenForAPageOfTheOpen() {
    for (String path :
        List.of(
            "/bulk-purchases",
            "/%62ulk-purchases",
            "/bulk-purchase%73/bp_1/codes",
            "/%63onferences",
            "/rebuilds",
            "/rebuilds/1")) {
      HttpResponse<String> response = world.get("", path, "Accept", "text/html");
      assertThat(response.statusCode()).as(path).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate")).as(path).isPresent();
    }
  }

  @Test
  void aRequestKeepsTheNameThatItsCallerGave() {
    HttpResponse<String> named = world.get("", "/bulk-purchases", "X-Request-Id", "mine-1");
    HttpResponse<String> forged = world.get("", "/bulk-purchases", "X-Request-Id", "a b<c>");

    assertThat(World.json(named).get("requestId").asString()).isEqualTo("mine-1");
    assertThat(named.headers().firstValue("X-Request-Id")).contains("mine-1");
    assertThat(World.json(forged).get("requestId").asString()).hasSize(36);
  }

  @Test
  void pagesAreTakenOutOfTheJarAndTheirAddressesLeadToTheirStart() {
    for (String page : List.of("/", "/purchases", "/purchases/bp_1", "/signed-in?code=1")) {
      HttpResponse<String> response = world.get("", page, "Accept", "text/html");
      assertThat(response.statusCode()).as(page).isEqualTo(200);
      assertThat(response.body()).startsWithIgnoringCase("<!doctype html>");
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'")
          .contains("connect-src 'self' http://localhost:8081 " + world.issuer().address())
          .doesNotContain("unsafe");
    }
    assertProblem(world.get("", "/assets/none.js"), 404, "not_found");
    assertProblem(world.get("", "/none.txt", "Accept", "text/html"), 404, "not_found");
    String script =
        world
            .get("", "/", "Accept", "text/html")
            .body()
            .replaceAll("(?s).*?\"(/assets/[^\"]+\\.js)\".*", "$1");
    assertThat(world.get("", script).headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
  }

  @Test
  void thePagesLearnWhereEverythingIs() {
    JsonNode config = World.json(world.get("", "/app-config.json"));
    assertThat(config.get("commandOrigin").asString()).isEqualTo("http://localhost:8081");
    assertThat(config.get("issuer").asString()).isEqualTo(world.issuer().address());
    assertThat(config.get("clientId").asString()).isEqualTo("dashboard");
  }

  @Test
  void healthIsOpenAndKeepsItsReasonsToOperators() {
    HttpResponse<String> response = world.get("", "/actuator/health");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(World.json(response).has("components")).isFalse();
    String operator = world.issuer().token("operator", "operator", List.of(), List.of());
    assertThat(
            World.json(world.get(operator, "/actuator/health"))
                .at("/components/feed/status")
                .asString())
        .isEqualTo("UP");
    assertThat(world.get(operator, "/actuator/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void theCatalogueShowsABuyerNoOtherSponsor() {
    JsonNode whole = World.json(world.get(organizer, "/conferences/pytest-2027?version=4"));
    assertThat(whole.get("name").asString()).isEqualTo("PyTest 2027");
    assertThat(whole.get("sponsors")).hasSize(1);
    assertThat(whole.get("products")).isEmpty();

    JsonNode list = World.json(world.get(world.issuer().otherBuyer(), "/conferences"));
    assertThat(list.at("/items/0/id").asString()).isEqualTo("pytest-2027");
    assertThat(list.at("/items/0/sponsors")).isEmpty();
    assertProblem(
        world.get(world.issuer().foreignOrganizer(), "/conferences/pytest-2027"), 404, "not_found");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = World.json(response);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("type").asString()).isEqualTo(world.origin() + "/problems/" + code);
    assertThat(problem.get("requestId").asString()).isNotEmpty();
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(World.json(world.get("", "/problems/" + code)).get("advice").asString())
        .isNotEmpty();
  }
}
