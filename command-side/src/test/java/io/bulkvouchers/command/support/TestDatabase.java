package io.bulkvouchers.command.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own inside the one PostgreSQL of this JVM. It forgets on a power cut (no
 * fsync), and is quick for that.
 */
public final class TestDatabase {

  private static final String SERVICE = "command_test";
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new, empty database. */
  public static TestDatabase empty() {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException refused) {
      throw new AssertionError("PostgreSQL made no database", refused);
    }
    return new TestDatabase(name);
  }

  /** A new database with the tables of the command side. */
  public static TestDatabase migrated() {
    TestDatabase database = empty();
    Flyway.configure().dataSource(database.dataSource()).load().migrate();
    return database;
  }

  /** Its address for JDBC, user included. */
  public String url() {
    return SERVER.getJdbcUrl("postgres", name);
  }

  /** Its address for the service, which owns nothing. */
  public String serviceUrl() {
    return SERVER.getJdbcUrl(SERVICE, name);
  }

  /** Opens a connection as the service each time. */
  public DataSource serviceDataSource() {
    return SERVER.getDatabase(SERVICE, name);
  }

  /** Opens a connection as a superuser each time. */
  public DataSource dataSource() {
    return SERVER.getDatabase("postgres", name);
  }

  /** A way into the service's database for what the service itself may not do. */
  public static DataSource ofOwner(JdbcClient service) {
    String name = service.sql("select current_database()").query(String.class).single();
    return SERVER.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = launch();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role command_service nologin");
        statement.execute("create role " + SERVICE + " login in role command_service");
      }
      return server;
    } catch (SQLException refused) {
      throw new AssertionError("PostgreSQL made no role", refused);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static EmbeddedPostgres launch() throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("encoding", "UTF-8")
        .start();
  }
}
