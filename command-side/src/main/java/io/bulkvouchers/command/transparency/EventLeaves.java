package io.bulkvouchers.command.transparency;

import io.bulkvouchers.proofs.EventLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event table, each row as a leaf. */
final class EventLeaves {

  private static final String COLUMNS =
      "select position, event_id, stream_id, version, type, time, metadata, payload from event ";

  private final JdbcClient jdbc;

  EventLeaves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next after a position, up to another. */
  List<EventLeaf> between(long after, long to, int limit) {
    return jdbc.sql(
            COLUMNS + "where position > :after and position <= :to order by position limit :limit")
        .param("after", after)
        .param("to", to)
        .param("limit", limit)
        .query(EventLeaves::leaf)
        .list();
  }

  /** The event at a position. */
  Optional<EventLeaf> at(long position) {
    return jdbc.sql(COLUMNS + "where position = ?")
        .param(position)
        .query(EventLeaves::leaf)
        .optional();
  }

  static EventLeaf leaf(ResultSet row, int number) throws SQLException {
    return new EventLeaf(
        row.getLong("position"),
        row.getObject("event_id", UUID.class),
        row.getString("stream_id"),
        row.getLong("version"),
        row.getString("type"),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        row.getString("metadata"),
        row.getString("payload"));
  }
}
