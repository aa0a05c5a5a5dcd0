package io.bulkvouchers.command.transparency;

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

/** The table {@code history_verification}. */
@Repository
class Verifications {

  private static final String COLUMNS =
      """
      select id, trigger, state, started_at, finished_at, events, checked, covered, checkpoints,
             findings, first, problem
      from history_verification
      """;

  private final JdbcClient jdbc;

  Verifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(String id, String trigger, Instant now) {
    jdbc.sql(
            """
            insert into history_verification (id, trigger, state, started_at)
            values (?, ?, 'running', ?) on conflict (id) do nothing
            """)
        .params(id, trigger, now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void advance(String id, long checked, long events) {
    jdbc.sql(
            """
            update history_verification set checked = ?, events = greatest(events, ?)
            where id = ?
            """)
        .params(checked, events, id)
        .update();
  }

  void complete(String id, Verification.Report report, Instant now) {
    jdbc.sql(
            """
            update history_verification set state = 'completed', finished_at = ?, events = ?,
              checked = ?, covered = ?, checkpoints = ?, findings = ?, first = cast(? as jsonb)
            where id = ?
            """)
        .params(
            now.atOffset(ZoneOffset.UTC),
            report.events(),
            report.events(),
            report.covered(),
            report.checkpoints(),
            report.findings().count(),
            EventCodec.mapper().writeValueAsString(report.findings().first()),
            id)
        .update();
  }

  void fail(String id, String problem, Instant now) {
    jdbc.sql(
            """
            update history_verification set state = 'failed', finished_at = ?, problem = ?
            where id = ? and state = 'running'
            """)
        .params(now.atOffset(ZoneOffset.UTC), problem, id)
        .update();
  }

  Optional<VerificationRun> running() {
    return jdbc.sql(COLUMNS + "where state = 'running' order by started_at limit 1")
        .query(Verifications::run)
        .optional();
  }

  Optional<VerificationRun> find(String id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Verifications::run).optional();
  }

  List<VerificationRun> newest(int limit) {
    return jdbc.sql(COLUMNS + "order by started_at desc, id desc limit ?")
        .param(limit)
        .query(Verifications::run)
        .list();
  }

  /** The newest that is over. */
  Optional<VerificationRun> verdict() {
    return jdbc.sql(COLUMNS + "where state <> 'running' order by started_at desc, id desc limit 1")
        .query(Verifications::run)
        .optional();
  }

  private static VerificationRun run(ResultSet row, int number) throws SQLException {
    return new VerificationRun(
        row.getString("id"),
        row.getString("trigger"),
        row.getString("state"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getLong("events"),
        row.getLong("checked"),
        row.getLong("covered"),
        row.getLong("checkpoints"),
        row.getLong("findings"),
        List.of(EventCodec.mapper().readValue(row.getString("first"), Finding[].class)),
        Optional.ofNullable(row.getString("problem")));
  }
}
