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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the query side needs to live: a real database, a real broker, an identity provider, keys.
 */
public final class House {

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

  /** The query side on a database, with more settings if need be. */
  public ConfigurableApplicationContext start(String database, String... settings) {
    SpringApplication application = new SpringApplication(QuerySide.class);
    String[] arguments = new String[settings.length + 7];
    arguments[0] = "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database);
    arguments[1] = "--spring.datasource.username=postgres";
    arguments[2] = "--spring.kafka.bootstrap-servers=" + broker.address();
    arguments[3] = "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.address();
    arguments[4] = "--bulk-vouchers.codes.key-set=" + keySet;
    arguments[5] = "--server.port=0";
    arguments[6] = "--spring.kafka.consumer.group-id=" + database;
    System.arraycopy(settings, 0, arguments, 7, settings.length);
    return application.run(arguments);
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
                      .withFixedId(1234567890)
                      .makePrimary())
              .build();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          handle, PrfConfig2026.get(), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
