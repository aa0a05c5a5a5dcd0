package io.bulkvouchers.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class LookApiTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  private static World world;

  private final String conference = "conference-" + UUID.randomUUID();
  private final String auditor =
      world.issuer().token("auditor", "auditor", List.of(conference), List.of());
  private final Facts purchase = Facts.of(conference, "acme-corp");
  private final String here = "/conferences/" + conference;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void whoeverAsksTheHistoryOrThePastIsNoted() {
    String bought = "/bulk-purchases/" + purchase.id();
    world.relay().send(purchase.created(), 1, NOON);
    assertThat(world.get(auditor, bought + "?version=1").statusCode()).isEqualTo(200);

    List<String> asked =
        List.of(
            here + "/history?actor=organizer",
            here + "/history/1",
            bought + "?atVersion=1",
            bought + "/vouchers?asOf=2026-01-16T00:00:00Z",
            here + "/ledger?asOf=2026-01-16T00:00:00Z",
            here + "/sponsors/acme-corp/vouchers?asOf=2026-01-16T00:00:00Z");
    asked.forEach(address -> world.get(auditor, address));
    world.get(auditor, bought);
    world.get(auditor, here + "/ledger");

    JsonNode looks = World.json(world.get(auditor, here + "/looks"));
    assertThat(looks.get("items"))
        .extracting(look -> look.get("address").asString())
        .containsExactlyElementsOf(asked.reversed());
    assertThat(looks.get("items"))
        .allSatisfy(look -> assertThat(look.get("by").asString()).isEqualTo("auditor"));
    JsonNode first = World.json(world.get(auditor, here + "/looks?limit=1"));
    assertThat(first.get("next").asString()).isEqualTo(first.at("/items/0/id").asString());
  }

  @Test
  void othersAreNotToldWhoLooked() {
    String organizer =
        world.issuer().token("organizer", "organizer", List.of(conference), List.of());
    assertThat(world.get(organizer, here + "/looks").statusCode()).isEqualTo(403);
    assertThat(world.get(world.issuer().finance(), here + "/looks").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"update look set user_id = 'x'", "delete from look", "truncate look"})
  void nothingOfItIsChangedOrTakenAway(String attempt) {
    assertThatThrownBy(() -> JdbcClient.create(world.dataSource()).sql(attempt).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("looks are added to and never changed");
  }
}
