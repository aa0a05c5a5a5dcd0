package io.bulkvouchers.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HistoryApiTest {

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00.123456Z");

  private static World world;

  private final String conference = "conference-" + UUID.randomUUID();
  private final String auditor =
      world.issuer().token("auditor", "auditor", List.of(conference), List.of());
  private final Facts acme = Facts.of(conference, "acme-corp");
  private final Facts globex = Facts.of(conference, "globex");

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void eventsAreFoundByWhatTheyAreAbout() {
    twoPurchases();

    assertThat(found("")).hasSize(4);
    assertThat(found("?purchase=" + acme.id())).containsExactly(acme.id() + "-2", acme.id() + "-1");
    assertThat(found("?sponsor=globex")).containsExactly(globex.id() + "-2", globex.id() + "-1");
    assertThat(found("?type=bulk-purchase.payment-received.v1&sponsor=globex"))
        .containsExactly(globex.id() + "-2");
    assertThat(found("?actor=organizer&cause=request-1&correlation=chain-1")).hasSize(4);
    assertThat(found("?actor=nobody")).isEmpty();
    assertThat(found("?from=" + NOON.plusSeconds(3))).containsExactly(globex.id() + "-2");
    assertThat(found("?until=" + NOON.plusSeconds(1))).containsExactly(acme.id() + "-1");
    assertThat(found("?least=89500&most=89500&currency=USD")).hasSize(4);
    assertThat(found("?least=89501")).isEmpty();
    assertThat(found("?most=89499&currency=USD")).isEmpty();
    assertThat(found("?currency=EUR")).isEmpty();
  }

  @Test
  void pagesLeadForwardAndBackWithoutLossOrRepetition() {
    twoPurchases();
    List<String> all = found("");

    List<String> forward = new ArrayList<>();
    Optional<JsonNode> page = Optional.of(get("?limit=1"));
    JsonNode last = page.get();
    while (page.isPresent()) {
      last = page.get();
      forward.addAll(names(last));
      page =
          Optional.ofNullable(last.get("next")).map(it -> get("?limit=1&after=" + it.asString()));
    }
    assertThat(forward).isEqualTo(all);
    JsonNode back = get("?limit=3&before=" + last.get("previous").asString());
    assertThat(names(back)).isEqualTo(all.subList(0, 3));
    assertThat(back.has("previous")).isFalse();
  }

  @Test
  void anEventIsShownWithItsBytes() {
    twoPurchases();
    long position = get("?purchase=" + acme.id()).at("/items/0/position").asLong();

    JsonNode event = World.json(answer(auditor, "/" + position));

    assertThat(event.get("body").asString()).isEqualTo(EventCodec.encode(acme.paid()));
    assertThat(event.get("sha256").asString()).hasSize(64);
    assertThat(event.at("/event/stream").asString()).isEqualTo(acme.id().value());
    assertThat(event.at("/event/amount/amount").asLong()).isEqualTo(89500);
    assertThat(answer(auditor, "/999999999").statusCode()).isEqualTo(404);
  }

  @Test
  void othersSeeNothingOfIt() {
    twoPurchases();
    String buyer =
        world.issuer().token("buyer", "buyer", List.of(), List.of(conference + "/acme-corp"));
    String organizer =
        world.issuer().token("organizer", "organizer", List.of(conference), List.of());

    assertThat(answer(organizer, "").statusCode()).isEqualTo(403);
    assertThat(answer(buyer, "").statusCode()).isEqualTo(403);
    assertThat(answer(world.issuer().foreignOrganizer(), "").statusCode()).isEqualTo(404);
    String elsewhere = world.issuer().token("auditor", "auditor", List.of("other-2027"), List.of());
    long position = get("").at("/items/0/position").asLong();
    assertThat(world.get(elsewhere, "/conferences/other-2027/history/" + position).statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purchase=1%00",
        "sponsor=%00",
        "type=sold",
        "actor=%00",
        "cause=",
        "correlation=a%00",
        "currency=usd",
        "least=abc",
        "most=99999999999999999999",
        "from=yesterday",
        "until=%2B300000-01-01T00:00:00Z",
        "limit=0"
      })
  void aFilterThatNothingFitsByItsFormIsRefused(String filter) {
    HttpResponse<String> answer = answer(auditor, "?" + filter);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(World.json(answer).get("code").asString()).isEqualTo("invalid_parameter");
    assertThat(World.json(answer).at("/errors/0/parameter").asString())
        .isEqualTo(filter.substring(0, filter.indexOf('=')));
  }

  private void twoPurchases() {
    world.relay().send(acme.created(), 1, NOON).send(acme.paid(), 2, NOON.plusSeconds(1));
    world.relay().send(globex.created(), 1, NOON.plusSeconds(2));
    world.relay().send(globex.paid(), 2, NOON.plusSeconds(3));
    for (Facts purchase : List.of(acme, globex)) {
      String path = "/bulk-purchases/" + purchase.id() + "?version=2";
      assertThat(world.get(auditor, path).statusCode()).isEqualTo(200);
    }
  }

  private List<String> found(String query) {
    return names(get(query));
  }

  private static List<String> names(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(item -> item.get("stream").asString() + "-" + item.get("version").asLong())
        .toList();
  }

  private JsonNode get(String query) {
    HttpResponse<String> answer = answer(auditor, query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return World.json(answer);
  }

  private HttpResponse<String> answer(String token, String rest) {
    return world.get(token, "/conferences/" + conference + "/history" + rest);
  }
}
