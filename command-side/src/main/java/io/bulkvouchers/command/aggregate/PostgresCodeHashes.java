package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.codes.CodeKeys;
import io.bulkvouchers.codes.VoucherCodes;
import io.bulkvouchers.events.ConferenceId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Loads by COPY, on the connection of the transaction that stores the fact. */
@Component
class PostgresCodeHashes implements CodeHashes {

  private static final String COPY =
      "COPY code_hash (conference_id, hash, purchase_id, serial) FROM STDIN";
  private static final String UNIQUE_VIOLATION = "23505";
  private static final int CHUNK = 1 << 16;

  private final DataSource dataSource;
  private final CodeKeys keys;

  PostgresCodeHashes(DataSource dataSource, CodeKeys keys) {
    this.dataSource = dataSource;
    this.keys = keys;
  }

  @Override
  public void register(ConferenceId conference, CodeBatch batch) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
      try {
        write(copy, conference, batch);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException failure) {
      throw UNIQUE_VIOLATION.equals(failure.getSQLState())
          ? new CodeClash(batch.purchaseId(), failure)
          : new IllegalStateException("The hashes of new codes were not stored", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private void write(CopyIn copy, ConferenceId conference, CodeBatch batch) throws SQLException {
    VoucherCodes codes = VoucherCodes.of(batch, keys);
    HexFormat hex = HexFormat.of();
    StringBuilder rows = new StringBuilder(CHUNK + 256);
    int last = batch.firstSerial() + batch.count() - 1;
    for (int serial = batch.firstSerial(); serial <= last; serial++) {
      rows.append(conference).append("\t\\\\x");
      hex.formatHex(rows, codes.code(serial).hash());
      rows.append('\t').append(batch.purchaseId()).append('\t').append(serial).append('\n');
      if (rows.length() >= CHUNK || serial == last) {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
      }
    }
  }
}
