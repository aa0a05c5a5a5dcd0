package io.bulkvouchers.query.rebuild;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.query.rebuild.Rebuild.Outcome;
import io.bulkvouchers.query.rebuild.Rebuild.Purpose;
import io.bulkvouchers.query.rebuild.Rebuild.Source;
import io.bulkvouchers.query.rebuild.Rebuild.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of rebuilds; the last one that has not ended is the one that is worked on. */
@Repository
class Rebuilds {

  private static final JsonMapper JSON = EventCodec.mapper();

  private final JdbcClient sql;
  private final InstantSource clock;

  Rebuilds(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  long begin(Source source, Purpose purpose, Set<String> views, String userId) {
    return sql.sql(
            """
            insert into public.rebuild (source, purpose, views, state, total, began_at, began_by)
            values (:source, :purpose, :views, 'running',
              (select count(*) from public.history), :now, :user)
            returning id
            """)
        .param("source", Rebuild.word(source))
        .param("purpose", Rebuild.word(purpose))
        .param("views", views.stream().sorted().toArray(String[]::new))
        .param("now", now())
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  /** Holds the one that runs until the transaction ends; absent when another node holds it. */
  Optional<Rebuild> lockRunning() {
    return sql.sql("select * from public.rebuild where state = 'running' for update skip locked")
        .query(Rebuilds::rebuild)
        .optional();
  }

  Optional<Rebuild> running() {
    return sql.sql("select * from public.rebuild where state = 'running'")
        .query(Rebuilds::rebuild)
        .optional();
  }

  Optional<Rebuild> find(long id) {
    return sql.sql("select * from public.rebuild where id = :id")
        .param("id", id)
        .query(Rebuilds::rebuild)
        .optional();
  }

  /** The last ones first. */
  List<Rebuild> last(int limit) {
    return sql.sql("select * from public.rebuild order by id desc limit :limit")
        .param("limit", limit)
        .query(Rebuilds::rebuild)
        .list();
  }

  void moved(long id, long position, long facts, Duration busy) {
    sql.sql(
            """
            update public.rebuild set position = :position, done = done + :facts,
              busy_millis = busy_millis + :busy
            where id = :id
            """)
        .param("id", id)
        .param("position", position)
        .param("facts", facts)
        .param("busy", busy.toMillis())
        .update();
  }

  /** Whether it was in one of the states before. */
  boolean become(long id, State state, Set<State> before) {
    return sql.sql(
                """
                update public.rebuild set state = :state,
                  ended_at = case when :state in ('running', 'paused') then null
                    else :now::timestamptz end
                where id = :id and state = any(:before)
                """)
            .param("id", id)
            .param("state", Rebuild.word(state))
            .param("now", now())
            .param("before", before.stream().map(Rebuild::word).toArray(String[]::new))
            .update()
        == 1;
  }

  void finish(long id, Outcome outcome) {
    sql.sql(
            """
            update public.rebuild set state = 'finished', ended_at = :now,
              outcome = :outcome::jsonb
            where id = :id
            """)
        .param("id", id)
        .param("now", now())
        .param("outcome", JSON.writeValueAsString(outcome))
        .update();
  }

  void fail(String trouble) {
    sql.sql(
            """
            update public.rebuild set state = 'failed', ended_at = :now, trouble = :trouble
            where state = 'running'
            """)
        .param("now", now())
        .param("trouble", trouble)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
    State state = constant(State.class, row.getString("state"));
    long done = row.getLong("done");
    long left = Math.max(0, row.getLong("total") - done);
    Optional<Long> rate =
        Optional.of(row.getLong("busy_millis"))
            .filter(millis -> millis > 0 && done > 0)
            .map(millis -> Math.max(1, done * 1_000 / millis));
    return new Rebuild(
        row.getLong("id"),
        constant(Source.class, row.getString("source")),
        constant(Purpose.class, row.getString("purpose")),
        List.of((String[]) row.getArray("views").getArray()),
        state,
        row.getLong("position"),
        done,
        row.getLong("total"),
        rate,
        state == State.RUNNING ? rate.map(facts -> left / facts) : Optional.empty(),
        row.getTimestamp("began_at").toInstant(),
        row.getString("began_by"),
        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getString("trouble")),
        Optional.ofNullable(row.getString("outcome"))
            .map(json -> JSON.readValue(json, Outcome.class)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
