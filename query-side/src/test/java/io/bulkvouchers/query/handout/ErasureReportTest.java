package io.bulkvouchers.query.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.query.Facts;
import io.bulkvouchers.query.World;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was forgotten is told, and whom it was about is not. */
class ErasureReportTest {

  private static final String REPORT = "/conferences/pytest-2027/erasures";

  private static World world;
  private static Counter counter;
  private static JdbcClient sql;

  @BeforeAll
  static void open() {
    world = new World();
    counter = new Counter(world);
    sql = JdbcClient.create(world.dataSource());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void anErasureIsReportedByAPseudonymAndLeavesNothingPersonalAnywhere() {
    Facts purchase = counter.fulfilled();
    String handOut = counter.assigns(purchase, "gone@example.org,Gone Girl").getFirst();
    String subject = subjectOf(handOut);
    byte[] mark = markOf(handOut);
    List<String> facts = keptFacts();
    Instant before = Instant.now();

    erase(purchase, handOut);
    erase(purchase, handOut);

    JsonNode report = World.json(world.get(auditor(), REPORT)).get("items");
    assertThat(report).hasSize(1);
    JsonNode told = report.get(0);
    assertThat(told.get("subject").asString()).isEqualTo(subject);
    assertThat(told.get("purchase").asString()).isEqualTo(purchase.id().value());
    assertThat(Instant.parse(told.get("at").asString())).isBetween(before, Instant.now());
    assertThat(told.get("by").asString()).isEqualTo("buyer");
    assertThat(told.get("emptied"))
        .extracting(JsonNode::asString)
        .containsExactly("hand_out_person.address_mark", "hand_out_person.sealed");
    assertThat(told.get("handOuts").asInt()).isEqualTo(1);
    assertThat(counter.everyRow())
        .doesNotContain("gone@example.org", "Gone Girl", hex(mark))
        .contains(subject);
    assertThat(keptFacts()).isEqualTo(facts);
  }

  @Test
  void theReportIsForOrganizersAndAuditorsOfTheConference() {
    assertThat(world.get(world.issuer().organizer(), REPORT).statusCode()).isEqualTo(200);
    assertThat(world.get(world.issuer().finance(), REPORT).statusCode()).isEqualTo(403);
    assertThat(world.get(counter.buyer(), REPORT).statusCode()).isEqualTo(403);
    assertThat(world.get(world.issuer().foreignOrganizer(), REPORT).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"update erasure set erased_by = 'x'", "delete from erasure", "truncate erasure"})
  void nothingOfItIsChangedOrTakenAway(String attempt) {
    assertThatThrownBy(() -> sql.sql(attempt).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("erasures are added to and never changed");
  }

  private static String auditor() {
    return world.issuer().token("auditor", "auditor", List.of("pytest-2027"), List.of());
  }

  private static void erase(Facts purchase, String handOut) {
    String person = Counter.path(purchase, "/" + handOut + "/person");
    assertThat(world.send(world.request(counter.buyer(), person).DELETE().build()).statusCode())
        .isEqualTo(204);
  }

  private static String subjectOf(String handOut) {
    return sql.sql("select person_id from hand_out where id = ?")
        .param(handOut)
        .query(String.class)
        .single();
  }

  private static byte[] markOf(String handOut) {
    return sql.sql(
            """
            select address_mark from hand_out_person p join hand_out h on h.person_id = p.id
            where h.id = ?
            """)
        .param(handOut)
        .query(byte[].class)
        .single();
  }

  private static List<String> keptFacts() {
    return sql.sql("select event_id || body from history order by position")
        .query(String.class)
        .list();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
