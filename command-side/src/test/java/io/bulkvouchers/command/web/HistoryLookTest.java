package io.bulkvouchers.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whoever takes history away or asks for proofs of it is noted, whatever he was answered. */
@CommandSideTest
class HistoryLookTest {

  private static final String LOOKS = "/history/looks?limit=200";

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;

  private final String conference = "c-" + UUID.randomUUID();
  private final String bundle = "/conferences/" + conference + "/audit-bundle?sponsor=acme-corp";
  private Api api;

  @BeforeEach
  void open() {
    api = new Api(port);
  }

  @Test
  void whatWasAskedIsShownWithWhoAskedAndWhenTheLastFirst() {
    String auditor = Api.with("auditor", conference);
    List<String> asked =
        List.of(
            bundle,
            "/history/checkpoints?limit=1",
            "/history/checkpoints/999999",
            "/history/consistency-proof?earlier=1&later=999999",
            "/history/events/999999/inclusion-proof");
    asked.forEach(address -> get(auditor, address));
    get(auditor, "/history/keys").is(200);
    get(auditor, "/history/publication").is(200);

    List<JsonNode> looks = get(auditor, LOOKS).is(200).json().path("items").valueStream().toList();
    assertThat(looks.subList(0, asked.size()))
        .extracting(look -> look.path("address").asString())
        .isEqualTo(asked.reversed());
    assertThat(looks.subList(0, asked.size()))
        .allSatisfy(
            look -> {
              assertThat(look.path("by").asString())
                  .isEqualTo(looks.getFirst().path("by").asString());
              assertThat(look.path("requestId").asString("")).isNotBlank();
              assertThat(look.path("at").asString("")).isNotBlank();
            });
    assertThat(looks.get(asked.size() - 1).path("conference").asString()).isEqualTo(conference);
    assertThat(looks.getFirst().has("conference")).isFalse();
    JsonNode first = get(auditor, "/history/looks?limit=1").is(200).json();
    assertThat(first.path("next").asLong()).isEqualTo(first.at("/items/0/id").asLong());
    JsonNode second = get(auditor, "/history/looks?limit=1&after=" + first.path("next")).json();
    assertThat(second.at("/items/0/id").asLong()).isEqualTo(looks.get(1).path("id").asLong());
  }

  @Test
  void whatWasAskedAboutAConferenceIsToldToItsOwnAuditorsOnly() {
    get(Api.with("auditor", conference), bundle);
    get(Api.with("auditor", "other"), bundle).isProblem(404, "unknown_conference");

    assertThat(get(Api.with("operator", conference), LOOKS).is(200).body()).contains(conference);
    assertThat(get(Api.with("auditor", "other"), LOOKS).is(200).body()).doesNotContain(conference);
    for (String role : List.of("organizer", "buyer", "finance")) {
      get(Api.with(role, conference), LOOKS).isProblem(403, "forbidden");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update history_look set user_id = 'x'",
        "delete from history_look",
        "truncate history_look"
      })
  void nothingOfItIsChangedOrTakenAway(String attempt) {
    assertThatThrownBy(() -> jdbc.sql(attempt).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
    JdbcClient owner = JdbcClient.create(TestDatabase.ofOwner(jdbc));
    assertThatThrownBy(() -> owner.sql(attempt).update()).isInstanceOf(DataAccessException.class);
  }

  private Reply get(String token, String path) {
    return api.send(api.request(path).header("Authorization", "Bearer " + token).GET());
  }
}
