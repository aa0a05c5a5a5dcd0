package io.bulkvouchers.query.history;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Origin;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.past.KeptFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows back to facts. A clock that went back does not tear a stream: it ends before the gap. */
@Repository
class HistoryFacts implements KeptFacts {

  private static final int FETCH = 2_000;
  private static final String SELECT =
      """
      select position, stream_id, version, event_id, type, exact_time, actor, cause, correlation,
        source_position, body
      from history
      """;
  private static final String BY_THEN =
      """
      and not exists (
        select from history as later where later.stream_id = history.stream_id
          and later.version <= history.version and later.time > :time)
      order by position
      """;

  private final JdbcClient sql;

  HistoryFacts(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Instant> time(String streamId, long version) {
    return sql.sql(
            "select exact_time from history where stream_id = :stream and version = :version")
        .param("stream", streamId)
        .param("version", version)
        .query(String.class)
        .optional()
        .map(Instant::parse);
  }

  @Override
  public Optional<Instant> beginning(String conferenceId) {
    return sql.sql(
            """
            select exact_time from history where conference_id = :conference
            order by time, position limit 1
            """)
        .param("conference", conferenceId)
        .query(String.class)
        .optional()
        .map(Instant::parse);
  }

  @Override
  public long versionAt(String streamId, Instant time) {
    return sql.sql(
            """
            select coalesce(
              (select min(version) - 1 from history where stream_id = :stream and time > :time),
              (select max(version) from history where stream_id = :stream), 0)
            """)
        .param("stream", streamId)
        .param("time", Timestamp.from(time))
        .query(Long.class)
        .single();
  }

  @Override
  public Stream<Fact> of(String streamId, long version) {
    return sql
        .sql(SELECT + "where stream_id = :stream and version <= :version order by version")
        .withFetchSize(FETCH)
        .param("stream", streamId)
        .param("version", version)
        .query(HistoryFacts::fact)
        .stream();
  }

  @Override
  public Stream<Fact> of(Collection<String> streamIds, Instant time) {
    return sql
        .sql(SELECT + "where stream_id = any(:streams) " + BY_THEN)
        .withFetchSize(FETCH)
        .param("streams", streamIds.toArray(String[]::new))
        .param("time", Timestamp.from(time))
        .query(HistoryFacts::fact)
        .stream();
  }

  @Override
  public Stream<Fact> ofConference(String conferenceId, Instant time) {
    return sql
        .sql(SELECT + "where conference_id = :conference and time <= :time " + BY_THEN)
        .withFetchSize(FETCH)
        .param("conference", conferenceId)
        .param("time", Timestamp.from(time))
        .query(HistoryFacts::fact)
        .stream();
  }

  @Override
  public Stream<Fact> after(long position, int limit) {
    return sql
        .sql(SELECT + "where position > :position order by position limit :limit")
        .withFetchSize(FETCH)
        .param("position", position)
        .param("limit", limit)
        .query(HistoryFacts::fact)
        .stream();
  }

  private static Fact fact(ResultSet row, int number) throws SQLException {
    EventType type = EventType.named(row.getString("type"));
    String body = row.getString("body");
    return new Fact(
        row.getLong("position"),
        new EventEnvelope(
            row.getObject("event_id", UUID.class),
            type,
            row.getString("stream_id"),
            row.getLong("version"),
            row.getLong("source_position"),
            Instant.parse(row.getString("exact_time")),
            new Origin(
                Optional.ofNullable(row.getString("actor")),
                Optional.ofNullable(row.getString("cause")),
                Optional.ofNullable(row.getString("correlation"))),
            EventCodec.decode(type, body)),
        body);
  }
}
