package io.bulkvouchers.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yardstick: rows that are there already, in a file, in the best order and form. */
final class CopyAlone {

  private static final int BUFFER = 1 << 16;

  private final DataSource source;
  private final Path rows;

  private CopyAlone(DataSource source, Path rows) {
    this.source = source;
    this.rows = rows;
  }

  /** The table has the shape of {@code code_trace} and its index. */
  static CopyAlone into(DataSource source, Path folder) {
    JdbcClient.create(source)
        .sql("create table yardstick (like code_trace including all)")
        .update();
    return new CopyAlone(source, folder.resolve("rows.bin"));
  }

  /** Takes the rows of a purchase. */
  void keep(String purchase) {
    try (Connection connection = source.getConnection();
        OutputStream file = Files.newOutputStream(rows)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              """
              copy (select code_trace.* from code_trace join code_batch using (batch_id)
                where purchase_id = '%s' order by hash) to stdout with (format binary)
              """
                  .formatted(purchase),
              file);
    } catch (SQLException failure) {
      throw new IllegalStateException("The yardstick broke", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One statement, one commit. */
  void load() {
    try (Connection connection = source.getConnection();
        InputStream file = new BufferedInputStream(Files.newInputStream(rows), BUFFER)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy yardstick from stdin with (format binary)", file, BUFFER);
    } catch (SQLException failure) {
      throw new IllegalStateException("The yardstick broke", failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
