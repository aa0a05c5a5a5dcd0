package io.bulkvouchers.command.codes;

import io.bulkvouchers.events.PurchaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a batch is, seen by any node while its transaction is still open: PostgreSQL counts the
 * rows of a COPY, and the connection bears the name of its purchase. Nothing is stored, so nothing
 * is left behind by a node that dies.
 */
@Component
public class LoadingSight {

  private static final String NAME = "codes of ";

  private final JdbcClient jdbc;

  LoadingSight(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Codes loaded so far; empty when none are being made. */
  public OptionalInt made(PurchaseId purchase) {
    return jdbc.sql(
            """
            select coalesce(max(tuples_processed), 0)::integer
            from pg_stat_activity left join pg_stat_progress_copy using (pid)
            where application_name = ? having count(*) > 0
            """)
        .param(NAME + purchase)
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** Until the end of its transaction the connection bears the purchase's name. */
  static void announce(Connection connection, PurchaseId purchase) throws SQLException {
    try (var name = connection.prepareStatement("select set_config('application_name', ?, true)")) {
      name.setString(1, NAME + purchase);
      name.execute();
    }
  }
}
