package io.bulkvouchers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  @Test
  void rowsOutliveTheRunAndEveryCommitReachesTheDisk(@TempDir Path folder) throws SQLException {
    Storage storage = Storage.kept(folder);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(storage, Ports.anyFree())) {
      database.create("bulk_command", "bulk_query");
      run(database, "create table fact (name text)", "insert into fact values ('kept')");
      assertThat(ask(database, "show fsync")).isEqualTo("on");
      assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(database, "show server_version")).startsWith("18.");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(storage, Ports.anyFree())) {
      database.create("bulk_command", "bulk_query");
      assertThat(ask(database, "select name from fact")).isEqualTo("kept");
    }
  }

  @Test
  void theServerOfAKilledRunEndsByItselfAndItsRowsAreKept(@TempDir Path folder) throws Exception {
    Process killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(killed.waitFor()).isEqualTo(KilledRun.EXIT);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> Files.notExists(folder.resolve("cluster/postmaster.pid")));
    try (EmbeddedDatabase next = EmbeddedDatabase.start(Storage.kept(folder), Ports.anyFree())) {
      assertThat(ask(next, "select name from fact")).isEqualTo("kept");
    }
  }

  /** A run that ends without a chance to tidy up, as by {@code kill -9}. */
  static final class KilledRun {
    static final int EXIT = 9;

    public static void main(String... arguments) throws SQLException {
      Storage storage = Storage.kept(Path.of(arguments[0]));
      EmbeddedDatabase database = EmbeddedDatabase.start(storage, Ports.anyFree());
      database.create("bulk_command");
      run(database, "create table fact (name text)", "insert into fact values ('kept')");
      Runtime.getRuntime().halt(EXIT);
    }
  }

  @Test
  void itStopsAndStartsAgainOnItsPort() throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.throwAway()) {
      database.create("bulk_command");
      run(database, "create table fact (name text)", "insert into fact values ('kept')");
      assertThat(ask(database, "show fsync")).isEqualTo("off");
      database.stop();
      database.start();
      assertThat(ask(database, "select name from fact")).isEqualTo("kept");
    }
  }

  private static void run(EmbeddedDatabase database, String... statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.url("bulk_command"), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
  }
}
