package io.bulkvouchers.bench;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stored Created looks like: the yardsticks insert the same, byte for byte. */
record StoredRow(String payload, String metadata) {

  static StoredRow in(DataSource source) {
    return JdbcClient.create(source)
        .sql("select payload, metadata from event where type = 'bulk-purchase.created.v1' limit 1")
        .query((row, number) -> new StoredRow(row.getString("payload"), row.getString("metadata")))
        .single();
  }
}
