package io.bulkvouchers.command.reconciliation;

import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.wire.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The table {@code reconciliation_run}. */
@Repository
class Runs {

  private static final String COLUMNS =
      """
      select id, conference_id, trigger, state, started_at, finished_at, problem, differences,
             totals
      from reconciliation_run
      """;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  Runs(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Begins a run, unless one goes on: then it is that one. */
  ReconciliationRun begin(String id, ConferenceId conference, String trigger, Instant now) {
    return transactions.execute(
        status -> {
          claim(conference);
          if (find(id).isEmpty() && running(conference).isEmpty()) {
            insert(id, conference, trigger, now);
          }
          return find(id).or(() -> running(conference)).orElseThrow();
        });
  }

  private void insert(String id, ConferenceId conference, String trigger, Instant now) {
    jdbc.sql(
            """
            insert into reconciliation_run (id, conference_id, trigger, state, started_at)
            values (?, ?, ?, 'running', ?) on conflict (id) do nothing
            """)
        .params(id, conference.value(), trigger, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void complete(String id, Findings findings, Instant now) {
    jdbc.sql(
            """
            update reconciliation_run set state = 'completed', finished_at = ?, differences = ?,
              totals = cast(? as jsonb), problem = nullif(?, '') where id = ?
            """)
        .params(
            now.atOffset(ZoneOffset.UTC),
            findings.differences().size(),
            EventCodec.mapper().writeValueAsString(findings.totals()),
            findings.problem().orElse(""),
            id)
        .update();
  }

  void fail(String id, String problem, Instant now) {
    jdbc.sql(
            """
            update reconciliation_run set state = 'failed', finished_at = ?, problem = ?
            where id = ? and state = 'running'
            """)
        .params(now.atOffset(ZoneOffset.UTC), problem, id)
        .update();
  }

  /** Whoever asks in a transaction is alone with the conference's runs until its end. */
  private void claim(ConferenceId conference) {
    jdbc.sql("select 1 from stripe_account where conference_id = ? for update")
        .param(conference.value())
        .query(Integer.class)
        .optional();
  }

  private Optional<ReconciliationRun> running(ConferenceId conference) {
    return jdbc.sql(
            COLUMNS + "where conference_id = ? and state = 'running' order by started_at limit 1")
        .param(conference.value())
        .query((row, number) -> run(row))
        .optional();
  }

  Optional<ReconciliationRun> find(String id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query((row, number) -> run(row)).optional();
  }

  List<ReconciliationRun> newest(ConferenceId conference, int limit) {
    return jdbc.sql(COLUMNS + "where conference_id = ? order by started_at desc, id desc limit ?")
        .params(conference.value(), limit)
        .query((row, number) -> run(row))
        .list();
  }

  /** Conferences whose newest verdict is none or not clean, each with the reason. */
  List<String> unsettled() {
    return jdbc.sql(
            """
            select conference_id || ': ' || coalesce(problem, 'differences ' || differences)
            from (select distinct on (conference_id) conference_id, problem, differences
                  from reconciliation_run where state <> 'running'
                  order by conference_id, started_at desc, id desc) newest
            where problem is not null or differences > 0 order by conference_id
            """)
        .query(String.class)
        .list();
  }

  private static ReconciliationRun run(ResultSet row) throws SQLException {
    return new ReconciliationRun(
        row.getString("id"),
        new ConferenceId(row.getString("conference_id")),
        row.getString("trigger"),
        row.getString("state"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("problem")),
        row.getInt("differences"),
        List.of(EventCodec.mapper().readValue(row.getString("totals"), Total[].class)));
  }
}
