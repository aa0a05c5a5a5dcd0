package io.bulkvouchers.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The role of the service adds to history and can do nothing else to it. */
class ServiceRoleTest {

  private static final HistoryScene SCENE = new HistoryScene();
  private static final Map<String, String> CHANGES =
      Map.of(
          "event", "payload = '{}'",
          "tree_leaf", "position = 1",
          "tree_node", "index = 1",
          "checkpoint", "note = ''");

  @BeforeAll
  static void fill() throws IOException {
    SCENE.append(300);
    SCENE.signed();
  }

  static Stream<String> attempts() {
    return Stream.of("event", "tree_leaf", "tree_node", "checkpoint")
        .flatMap(
            table ->
                List.of(
                        "update %s set %s",
                        "delete from %s",
                        "truncate %s",
                        "drop table %s",
                        "drop table %s cascade",
                        "alter table %s add column more text",
                        "alter table %s rename to other",
                        "alter table %s owner to current_user",
                        "alter table %s disable trigger all",
                        "drop trigger %s_is_append_only on %s",
                        "create trigger it before insert on %s execute function refuse_rewriting()",
                        "create rule quiet as on insert to %s do instead nothing",
                        "select * from %s for update",
                        "merge into %s as it using (select 1) one on true when matched then delete")
                    .stream()
                    .map(sql -> filled(sql, table)));
  }

  private static String filled(String sql, String table) {
    return sql.replace("%s set %s", table + " set " + CHANGES.get(table)).replace("%s", table);
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void historyIsRewrittenByNoStatement(String attempt) {
    assertThatThrownBy(() -> SCENE.service.sql(attempt).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    assertThat(SCENE.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set session_replication_role = replica",
        "set role postgres",
        "create or replace function refuse_rewriting() returns trigger language plpgsql"
            + " as 'begin return null; end'",
        "create or replace function settled_position() returns bigint language sql as 'select 1'",
        "drop function refuse_rewriting() cascade",
        "alter role command_service superuser",
        "create table event_too (like event)",
        "drop schema public cascade",
        "update flyway_schema_history set success = false",
        "delete from flyway_schema_history"
      })
  void norByAnyOtherWay(String attempt) {
    assertThatThrownBy(() -> SCENE.service.sql(attempt).update())
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }
}
