package io.bulkvouchers.command.codes;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.events.PurchaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a batch is, seen by any node while its transaction is still open: PostgreSQL counts the
 * rows of a COPY, and the connection bears the name of its purchase. Nothing is stored, so nothing
 * is left behind by a node that dies.
 */
@Component
public class LoadingSight {

  private static final String NAME = "codes of %s ";

  private final JdbcClient jdbc;

  LoadingSight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A batch on its way into the table. */
  public record Loading(int made, int of) {}

  /** The batch that is being loaded for a purchase, if there is one. */
  public Optional<Loading> of(PurchaseId purchase) {
    return jdbc.sql(
            """
            select coalesce(tuples_processed, 0) as made,
              split_part(application_name, ' ', 4)::integer as of
            from pg_stat_activity left join pg_stat_progress_copy using (pid)
            where starts_with(application_name, ?) order by made desc limit 1
            """)
        .param(NAME.formatted(purchase))
        .query((row, number) -> new Loading(row.getInt("made"), row.getInt("of")))
        .optional();
  }

  /** Until the end of its transaction the connection bears the name. */
  static void announce(Connection connection, CodeBatch batch) throws SQLException {
    try (var name = connection.prepareStatement("select set_config('application_name', ?, true)")) {
      name.setString(1, NAME.formatted(batch.purchaseId()) + batch.count());
      name.execute();
    }
  }
}
