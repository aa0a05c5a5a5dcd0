package io.bulkvouchers.query;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the query side needs to live: a real database, a real broker, an identity provider, keys.
 */
public final class House {

  static final int CODE_KEY = 1234567890;
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final EmbeddedPostgres postgres;
  private final Broker broker = new Broker();
  private final Issuer issuer = new Issuer();
  private final Path keySet;

  private House() {
    try {
      postgres = EmbeddedPostgres.builder().start();
      keySet = Files.createTempDirectory("keys").resolve("codes.json");
      Files.writeString(keySet, newKeySet());
      PeopleKeys.drawIn(keySet.getParent());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static final class Holder {
    private static final House HOUSE = new House();
  }

  /** One for all tests of the JVM: each starts its own query side on its own database. */
  public static House shared() {
    return Holder.HOUSE;
  }

  public Broker broker() {
    return broker;
  }

  public Issuer issuer() {
    return issuer;
  }

  public Path keySet() {
    return keySet;
  }

  public String newDatabase() {
    String name = "query_" + DATABASES.incrementAndGet();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException refused) {
      throw new AssertionError(refused);
    }
    return name;
  }

  /** A pool on a database, for tests that need no more than that. */
  public DataSource dataSource(String database) {
    return postgres.getDatabase("postgres", database);
  }

  /** Takes a database away from everyone, or gives it back. */
  public void setAway(String database, String connections) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter database %s allow_connections %s".formatted(database, connections));
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(database));
    } catch (SQLException refused) {
      throw new AssertionError(refused);
    }
  }

  /** The query side on a database and the shared broker. */
  public ConfigurableApplicationContext start(String database) {
    return start(database, broker);
  }

  /** The query side on a database and a broker of the test's own. */
  public ConfigurableApplicationContext start(String database, Broker itsBroker) {
    return start(database, itsBroker, Map.of());
  }

  /** The same with settings that differ from the usual, and with parts of the test's own. */
  public ConfigurableApplicationContext start(
      String database, Broker itsBroker, Map<String, String> others, Class<?>... parts) {
    Map<String, String> settings = new HashMap<>();
    settings.put("spring.datasource.url", postgres.getJdbcUrl("postgres", database));
    settings.put("spring.datasource.username", "postgres");
    settings.put("spring.kafka.bootstrap-servers", itsBroker.address());
    settings.put("spring.kafka.consumer.group-id", database);
    settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.address());
    settings.put("bulk-vouchers.codes.key-set", keySet.toString());
    settings.put("bulk-vouchers.people.key-set", PeopleKeys.seals(keySet.getParent()).toString());
    settings.put(
        "bulk-vouchers.people.mark-key-set", PeopleKeys.marks(keySet.getParent()).toString());
    settings.put(
        "bulk-vouchers.webhooks.key-set", PeopleKeys.webhooks(keySet.getParent()).toString());
    settings.put("bulk-vouchers.codes.redeem-page", "http://localhost:8080/redeem");
    settings.put("server.port", "0");
    settings.putAll(others);
    SpringApplication application = new SpringApplication(QuerySide.class);
    application.addPrimarySources(List.of(parts));
    return application.run(
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
  }

  private static String newKeySet() {
    try {
      HmacPrfParameters parameters =
          HmacPrfParameters.builder()
              .setKeySizeBytes(32)
              .setHashType(HmacPrfParameters.HashType.SHA256)
              .build();
      KeysetHandle handle =
          KeysetHandle.newBuilder()
              .setConfiguration(PrfConfig2026.get())
              .addEntry(
                  KeysetHandle.generateEntryFromParameters(parameters)
                      .withFixedId(CODE_KEY)
                      .makePrimary())
              .build();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          handle, PrfConfig2026.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
