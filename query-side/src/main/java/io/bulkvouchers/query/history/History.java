package io.bulkvouchers.query.history;

import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventEnvelope;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.Projection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fact as a row, written once and never changed. */
@Repository
class History implements Projection {

  private static final JsonMapper JSON = EventCodec.mapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JdbcClient sql;

  History(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public void apply(List<Fact> facts) {
    sql.sql(
            """
            insert into history (position, stream_id, version, event_id, type, time, actor, cause,
              correlation, source_position, data)
            select position, stream, version, event, type, time, actor, cause, correlation, source,
              data
            from jsonb_to_recordset(:rows::jsonb) as happened
              (position bigint, stream text, version bigint, event uuid, type text,
               time timestamptz, actor text, cause text, correlation text, source bigint,
               data jsonb)
            """)
        .param("rows", JSON.writeValueAsString(facts.stream().map(Columns::of).toList()))
        .update();
  }

  /** In order; the salt of codes is of no use to a reader and stays here. */
  List<Timeline.Step> steps(String streamId, long after, int limit) {
    return sql.sql(
            """
            select version, type, time, actor, cause, correlation, data - 'salt' as data
            from history
            where stream_id = :stream and version > :after order by version limit :limit
            """)
        .param("stream", streamId)
        .param("after", after)
        .param("limit", limit)
        .query(History::step)
        .list();
  }

  private static Timeline.Step step(ResultSet row, int number) throws SQLException {
    return new Timeline.Step(
        row.getLong("version"),
        row.getString("type"),
        row.getTimestamp("time").toInstant(),
        Optional.ofNullable(row.getString("actor")),
        Optional.ofNullable(row.getString("cause")),
        Optional.ofNullable(row.getString("correlation")),
        JSON.readValue(row.getString("data"), OBJECT));
  }

  private record Columns(
      long position,
      String stream,
      long version,
      UUID event,
      String type,
      Instant time,
      Optional<String> actor,
      Optional<String> cause,
      Optional<String> correlation,
      long source,
      JsonNode data) {

    static Columns of(Fact fact) {
      EventEnvelope envelope = fact.envelope();
      return new Columns(
          fact.position(),
          envelope.streamId(),
          envelope.version(),
          envelope.id(),
          envelope.type().wireName(),
          envelope.time(),
          envelope.origin().actor(),
          envelope.origin().cause(),
          envelope.origin().correlation(),
          envelope.position(),
          JSON.valueToTree(envelope.event()));
    }
  }
}
