package io.bulkvouchers.journey.language;

import io.bulkvouchers.local.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A look into a service's tables, past its API. */
public record Database(String url) {

  /** The first column of every row, as text. */
  public List<String> ask(String query, Object... values) {
    try (Connection connection = connect();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(String.valueOf(rows.getString(1)));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(query, failure);
    }
  }

  /** The one number that a query gives. */
  public long count(String query, Object... values) {
    return Long.parseLong(ask(query, values).getFirst());
  }

  /** Runs statements, one after the other. */
  public void run(String... statements) {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(String.join("; ", statements), failure);
    }
  }

  /** Lets nobody into another database of this server, and ends whoever is in there. */
  void setAway(String other) {
    run("alter database %s allow_connections false".formatted(other));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                ask(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity where datname = ?
                        """,
                        other)
                    .isEmpty());
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
  }
}
