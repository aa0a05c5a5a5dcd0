package io.bulkvouchers.command.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code checkpoint}. */
final class KeptCheckpoints {

  private static final String COLUMNS = "select size, note, made_at from checkpoint ";

  private final JdbcClient jdbc;

  KeptCheckpoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(SizedNote checkpoint, Instant now) {
    jdbc.sql("insert into checkpoint (size, note, made_at) values (?, ?, ?)")
        .params(checkpoint.size(), checkpoint.note(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<KeptCheckpoint> find(long size) {
    return jdbc.sql(COLUMNS + "where size = ?").param(size).query(KeptCheckpoints::kept).optional();
  }

  Optional<KeptCheckpoint> latest() {
    return below(Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** Those of fewer events, the latest first. */
  List<KeptCheckpoint> below(long size, int limit) {
    return jdbc.sql(COLUMNS + "where size < ? order by size desc limit ?")
        .params(size, limit)
        .query(KeptCheckpoints::kept)
        .list();
  }

  /** Those of more events, the earliest first. */
  List<KeptCheckpoint> above(long size, int limit) {
    return jdbc.sql(COLUMNS + "where size > ? order by size limit ?")
        .params(size, limit)
        .query(KeptCheckpoints::kept)
        .list();
  }

  private static KeptCheckpoint kept(ResultSet row, int number) throws SQLException {
    return new KeptCheckpoint(
        row.getLong("size"),
        row.getString("note"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
