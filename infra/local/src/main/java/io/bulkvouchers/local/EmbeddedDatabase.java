package io.bulkvouchers.local;

import io.bulkvouchers.local.Storage.Lifetime;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 18 from the class path; kept storage survives a power cut. */
public final class EmbeddedDatabase implements AutoCloseable {

  public static final String USER = "postgres";
  public static final String PASSWORD = "postgres";

  /** Whom the command side connects as: a role that owns nothing, with the same password. */
  public static final String SERVICE = "command_local";

  private final Storage storage;
  private final int port;
  private @Nullable EmbeddedPostgres running;
  private Optional<Watchdog> watchdog = Optional.empty();

  private EmbeddedDatabase(Storage storage, int port) {
    this.storage = storage;
    this.port = port;
  }

  /** Starts on a free port with storage that ends with it. */
  public static EmbeddedDatabase throwAway() {
    return start(Storage.throwAway(), Ports.anyFree());
  }

  /** Starts on what the storage holds, or makes a new cluster when it holds none. */
  public static EmbeddedDatabase start(Storage storage, int port) {
    Account.check();
    EmbeddedDatabase database = new EmbeddedDatabase(storage, port);
    database.start();
    return database;
  }

  /** Starts again after {@link #stop}, same port, same rows. */
  public synchronized void start() {
    if (running != null) {
      return;
    }
    Path cluster = storage.folder("cluster");
    Path complete = storage.folder().resolve("complete");
    LeftOver.postgres(cluster).stop();
    if (!Files.exists(complete)) {
      storage.room("cluster").clear();
    }
    try {
      running = launch(cluster);
      watchdog = LeftOver.postgres(cluster).watch();
      Files.writeString(complete, "initdb ran to its end\n");
    } catch (IOException | IllegalStateException failure) {
      throw new LocalFailure("PostgreSQL did not start: " + LogTail.of(log()), failure);
    }
  }

  /** Ends all connections; rows stay. */
  public synchronized void stop() {
    if (running == null) {
      return;
    }
    try {
      running.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      running = null;
      watchdog.ifPresent(Watchdog::close);
      LeftOver.postgres(storage.folder("cluster")).stop();
    }
  }

  /** Creates the databases that do not exist yet, and the role of the command side. */
  public void create(String... databases) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      createService(statement);
      for (String name : databases) {
        if (!exists(statement, name)) {
          statement.execute("create database \"" + name + "\"");
        }
      }
    } catch (SQLException failure) {
      throw new LocalFailure("PostgreSQL did not create a database", failure);
    }
  }

  /** The address of one of its databases for JDBC, without user and password. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    stop();
    storage.release();
  }

  private EmbeddedPostgres launch(Path cluster) throws IOException {
    String writeThrough = storage.lifetime() == Lifetime.KEPT ? "on" : "off";
    Redirect log = Redirect.appendTo(log().toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(cluster)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setErrorRedirector(log)
            .setOutputRedirector(log)
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("fsync", writeThrough)
            .setServerConfig("full_page_writes", writeThrough)
            .setServerConfig("synchronous_commit", writeThrough);
    if (storage.lifetime() == Lifetime.KEPT) {
      builder.setOverrideWorkingDirectory(storage.folder("binaries").toFile());
    }
    return builder.start();
  }

  private Connection connect() throws SQLException {
    if (running == null) {
      throw new IllegalStateException("The database is stopped");
    }
    return running.getPostgresDatabase().getConnection();
  }

  private static void createService(Statement statement) throws SQLException {
    statement.execute(
        """
        do $$
        begin
          if not exists (select from pg_roles where rolname = 'command_service') then
            create role command_service nologin;
          end if;
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login password '%2$s' in role command_service;
          end if;
        end
        $$
        """
            .formatted(SERVICE, PASSWORD));
  }

  private static boolean exists(Statement statement, String database) throws SQLException {
    try (var rows =
        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
      return rows.next();
    }
  }

  private Path log() {
    return storage.folder().resolve("postgres.log");
  }
}
