package io.bulkvouchers.query.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PurchaseListTest {

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00.123456Z");

  private static World world;
  private static String organizer;

  @BeforeAll
  static void open() {
    world = new World();
    organizer = world.issuer().organizer();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void pagesLeadForwardAndBackWithoutLossOrRepetition() {
    String conference = "django-2027";
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Facts purchase = Facts.of(conference, "acme-corp");
      world.relay().send(purchase.created(), 1, NOON.plus(Duration.ofSeconds(i / 2)));
      ids.add(purchase.id().value());
    }
    world.get(organizer, "/bulk-purchases/" + ids.getLast() + "?version=1");
    ids.forEach(id -> world.get(organizer, "/bulk-purchases/" + id + "?version=1"));
    String path = "/bulk-purchases?conference=" + conference + "&limit=2";

    JsonNode first = World.json(world.get(organizer, path));
    JsonNode second = World.json(world.get(organizer, path + "&after=" + text(first, "next")));
    JsonNode third = World.json(world.get(organizer, path + "&after=" + text(second, "next")));
    JsonNode back = World.json(world.get(organizer, path + "&before=" + text(third, "previous")));
    JsonNode top = World.json(world.get(organizer, path + "&before=" + text(back, "previous")));

    assertThat(first.has("previous")).isFalse();
    assertThat(third.has("next")).isFalse();
    assertThat(idsIn(first, second, third)).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(idsIn(back)).isEqualTo(idsIn(second));
    assertThat(idsIn(top)).isEqualTo(idsIn(first));
    assertThat(top.has("previous")).isFalse();
    assertThat(world.get(organizer, path + "&after=" + text(first, "next")).headers().map())
        .hasEntrySatisfying(
            "link",
            links ->
                assertThat(links.getFirst()).contains("rel=\"next\"", "rel=\"prev\"", "limit=2"));
  }

  @Test
  void aListIsNarrowedByStatusAndSponsor() {
    Facts acme = Facts.ofAcme();
    Facts globex = Facts.of("pytest-2027", "globex");
    world.relay().send(acme.created(), acme.paid(), globex.created());
    world.get(organizer, "/bulk-purchases/" + acme.id() + "?version=2");
    world.get(organizer, "/bulk-purchases/" + globex.id() + "?version=1");

    assertThat(idsIn(World.json(world.get(organizer, "/bulk-purchases?status=paid"))))
        .contains(acme.id().value())
        .doesNotContain(globex.id().value());
    assertThat(idsIn(World.json(world.get(organizer, "/bulk-purchases?sponsor=globex"))))
        .contains(globex.id().value())
        .doesNotContain(acme.id().value());
    assertThat(idsIn(World.json(world.get(world.issuer().buyer(), "/bulk-purchases"))))
        .contains(acme.id().value())
        .doesNotContain(globex.id().value());
  }

  @Test
  void aBadParameterIsNamed() {
    assertBad("/bulk-purchases?limit=201", "invalid_parameter", "limit");
    assertBad("/bulk-purchases?limit=0", "invalid_parameter", "limit");
    assertBad("/bulk-purchases?limit=many", "invalid_parameter", "limit");
    assertBad("/bulk-purchases?status=sold", "invalid_parameter", "status");
    assertBad("/bulk-purchases?after=%27or1", "invalid_cursor", "after");
    assertBad("/bulk-purchases?before=MXx4", "invalid_cursor", "before");
    assertBad("/bulk-purchases?before=MXx4&after=MXx4", "invalid_parameter", "before");
  }

  private static void assertBad(String path, String code, String parameter) {
    HttpResponse<String> response = world.get(organizer, path);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(World.json(response).get("code").asString()).isEqualTo(code);
    assertThat(World.json(response).at("/errors/0/parameter").asString()).isEqualTo(parameter);
  }

  private static String text(JsonNode page, String name) {
    return page.get(name).asString();
  }

  private static List<String> idsIn(JsonNode... pages) {
    List<String> ids = new ArrayList<>();
    for (JsonNode page : pages) {
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
    }
    return ids;
  }
}
