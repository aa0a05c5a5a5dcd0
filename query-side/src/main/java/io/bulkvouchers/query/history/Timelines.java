package io.bulkvouchers.query.history;

import io.bulkvouchers.events.wire.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of one stream, for those who may see the purchase. */
@Repository
class Timelines {

  private static final JsonMapper JSON = EventCodec.mapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JdbcClient sql;

  Timelines(JdbcClient sql) {
    this.sql = sql;
  }

  /** In order; the salt of codes is of no use to a reader and stays here. */
  List<Timeline.Step> steps(String streamId, long after, int limit) {
    return sql.sql(
            """
            select version, type, time, actor, cause, correlation, body::jsonb - 'salt' as data
            from history
            where stream_id = :stream and version > :after order by version limit :limit
            """)
        .param("stream", streamId)
        .param("after", after)
        .param("limit", limit)
        .query(Timelines::step)
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
}
