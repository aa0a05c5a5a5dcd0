package io.bulkvouchers.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event table. Whoever reads it across streams stays behind the {@link Horizon}. */
public final class StoredEvents {

  private static final String COLUMNS =
      "select position, event_id, stream_id, version, type, payload, metadata, time from event ";

  /** Bytes after which a page gets no further fact: a fact of many codes has some millions. */
  private static final int FULL = 8 << 20;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final Horizon horizon;

  StoredEvents(JdbcTemplate batches, Horizon horizon) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
    this.horizon = horizon;
  }

  /** Appends rows in one round trip; their positions are drawn by the table. */
  void append(List<StoredEvent> events) {
    batches.batchUpdate(
        """
        insert into event (event_id, stream_id, version, type, payload, metadata, time)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        events.stream().map(StoredEvents::values).toList());
  }

  /** Up to where no fact can appear before another any more; ask outside of transactions. */
  public long settled() {
    return horizon.latest();
  }

  /** The next facts after a position, up to another that is settled. */
  public List<StoredEvent> between(long position, long settled, int limit) {
    return jdbc.sql(
            COLUMNS + "where position > :from and position <= :to order by position limit :limit")
        .param("from", position)
        .param("to", settled)
        .param("limit", limit)
        .query(StoredEvents::row)
        .list();
  }

  /**
   * The next facts after a position that no fact can appear before any more. A page of large ones
   * is shorter; only an empty one is the end.
   */
  public List<StoredEvent> after(long position, int limit) {
    long settled = horizon.beyond(position);
    if (settled <= position) {
      return List.of();
    }
    return jdbc.sql(
            """
            select * from (
              select position, event_id, stream_id, version, type, payload, metadata, time,
                sum(octet_length(payload)) over (order by position)
                  - octet_length(payload) as before
              from event where position > :from and position <= :to
              order by position limit :limit) page
            where before < :full order by position
            """)
        .param("from", position)
        .param("to", settled)
        .param("limit", limit)
        .param("full", FULL)
        .query(StoredEvents::row)
        .list();
  }

  /** One stream from a version on. */
  List<StoredEvent> ofStream(String streamId, long fromVersion) {
    return jdbc.sql(COLUMNS + "where stream_id = :stream and version >= :from order by version")
        .param("stream", streamId)
        .param("from", fromVersion)
        .query(StoredEvents::row)
        .list();
  }

  /** The version of a stream; empty when it has no facts. */
  OptionalLong versionOf(String streamId) {
    return jdbc.sql("select version from event where stream_id = ? order by version desc limit 1")
        .param(streamId)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /** The position just before the first fact at or after a moment. */
  long before(Instant moment) {
    return jdbc.sql("select min(position) from event where time >= ?")
        .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
        .query(Long.class)
        .optional()
        .map(first -> first - 1)
        .orElseGet(horizon::latest);
  }

  private static Object[] values(StoredEvent event) {
    return new Object[] {
      event.id(),
      event.streamId(),
      event.version(),
      event.type(),
      event.payload(),
      event.metadata(),
      OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC)
    };
  }

  private static StoredEvent row(ResultSet row, int number) throws SQLException {
    return new StoredEvent(
        row.getLong("position"),
        row.getObject("event_id", UUID.class),
        row.getString("stream_id"),
        row.getLong("version"),
        row.getString("type"),
        row.getString("payload"),
        row.getString("metadata"),
        row.getObject("time", OffsetDateTime.class).toInstant());
  }
}
