package io.bulkvouchers.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.command.support.TestDatabase;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How the list of calls reads a table of which nearly all is answered. */
class CallViewsTest {

  private final SingleConnectionDataSource connection =
      new SingleConnectionDataSource(TestDatabase.migrated().url(), true);
  private final JdbcClient jdbc = JdbcClient.create(connection);
  private final CallViews views = new CallViews(jdbc);

  @BeforeEach
  void manyAnsweredCallsAndSomeParkedOnes() {
    jdbc.sql(
            """
            insert into payment_call (idempotency_key, kind, purchase_id, conference_id, request,
              state, wanted_at)
            select 'call-' || n, 'refund', 'bp_' || lpad(to_hex(n), 32, '0'), 'pytest-2027', '{}',
                   case when n % 1000 = 0 then 'parked' else 'answered' end,
                   timestamptz '2027-01-15T12:00:00Z' + n * interval '1 second'
            from generate_series(1, 20000) n
            """)
        .update();
    jdbc.sql("analyze payment_call").update();
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  /** A statement that is asked often is planned once, for whatever states may be asked for. */
  @Test
  void whatIsUnfinishedIsFoundWithoutReadingWhatIsAnswered() {
    jdbc.sql("set plan_cache_mode = force_generic_plan").update();
    long before = uses();

    assertThat(views.list(query(Set.of("wanted", "parked"))))
        .extracting(CallView::key)
        .startsWith("call-20000", "call-19000")
        .hasSize(10);

    assertThat(uses()).isEqualTo(before + 1);
  }

  @Test
  void whatIsAnsweredIsListedAsWell() {
    assertThat(views.list(query(Set.of("answered", "parked"))))
        .extracting(CallView::key)
        .startsWith("call-20000", "call-19999")
        .hasSize(10);
  }

  private static CallQuery query(Set<String> states) {
    return new CallQuery(Set.of("pytest-2027"), states, Optional.empty(), 10);
  }

  /** How often the index of what is unfinished was used. */
  private long uses() {
    jdbc.sql("select pg_stat_force_next_flush()").query((row, number) -> 0).list();
    return jdbc.sql(
            """
            select idx_scan from pg_stat_user_indexes
            where indexrelname = 'payment_call_unfinished'
            """)
        .query(Long.class)
        .single();
  }
}
