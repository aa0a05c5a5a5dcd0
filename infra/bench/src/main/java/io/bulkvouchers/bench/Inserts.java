package io.bulkvouchers.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The row that a Created is, inserted by plain JDBC into a table of its own without the gate: what
 * {@code pgbench} would do, which the embedded binaries do not bring along.
 */
final class Inserts {

  private static final String INSERT =
      "insert into yardstick (event_id, stream_id, version, type, payload, metadata, time)"
          + " values (?, ?, 1, 'bulk-purchase.created.v1', ?, ?, now())";

  private final DataSource source;
  private String payload = "{}";
  private String metadata = "{}";

  Inserts(DataSource source) {
    this.source = source;
  }

  /** Takes over what a stored Created looks like, and the shape of its table. */
  void learnTheRow() {
    JdbcClient sql = JdbcClient.create(source);
    sql.sql("create table yardstick (like event including all)").update();
    payload = stored(sql, "payload");
    metadata = stored(sql, "metadata");
  }

  void one() {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      UUID id = UUID.randomUUID();
      insert.setObject(1, id);
      insert.setString(2, "bp_" + id.toString().replace("-", ""));
      insert.setString(3, payload);
      insert.setString(4, metadata);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The yardstick broke", failure);
    }
  }

  private static String stored(JdbcClient sql, String column) {
    return sql.sql(
            "select " + column + " from event where type = 'bulk-purchase.created.v1' limit 1")
        .query(String.class)
        .single();
  }
}
