package io.bulkvouchers.command.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkvouchers.command.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** History is added to and never rewritten, not even by whoever owns the table. */
class AppendOnlyTest {

  private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated().dataSource());

  @ParameterizedTest
  @ValueSource(strings = {"update event set payload = '{}'", "delete from event", "truncate event"})
  void whatHappenedStays(String rewriting) {
    assertThatThrownBy(() -> JDBC.sql(rewriting).update())
        .hasMessageContaining("history is append-only");
  }
}
