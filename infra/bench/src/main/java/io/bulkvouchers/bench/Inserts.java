package io.bulkvouchers.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row that a Created is, inserted by plain JDBC into a table of its own without the gate. */
final class Inserts {

  private static final String INSERT =
      "insert into yardstick (event_id, stream_id, version, type, payload, metadata, time)"
          + " values (?, ?, 1, 'bulk-purchase.created.v1', ?, ?, now())";

  private final DataSource source;
  private final StoredRow row;

  private Inserts(DataSource source, StoredRow row) {
    this.source = source;
    this.row = row;
  }

  /** The table has the shape of {@code event}, its checks and its indexes. */
  static Inserts into(DataSource source, StoredRow row) {
    JdbcClient.create(source).sql("create table yardstick (like event including all)").update();
    return new Inserts(source, row);
  }

  void one() {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      UUID id = UUID.randomUUID();
      insert.setObject(1, id);
      insert.setString(2, "bp_" + id.toString().replace("-", ""));
      insert.setString(3, row.payload());
      insert.setString(4, row.metadata());
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The yardstick broke", failure);
    }
  }
}
