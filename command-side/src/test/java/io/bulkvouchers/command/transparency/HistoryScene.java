package io.bulkvouchers.command.transparency;

import io.bulkvouchers.command.support.TestDatabase;
import io.bulkvouchers.command.support.TestFolders;
import io.bulkvouchers.command.support.TestKeySets;
import io.bulkvouchers.keys.KeySet;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store with events, and a notary who works as the service. */
final class HistoryScene {

  static final String ORIGIN = "history.test";
  static final int BATCH = 40;

  final TestDatabase database = TestDatabase.migrated();

  /** Past all rights, as whoever owns the database. */
  final JdbcClient owner = JdbcClient.create(database.dataSource());

  final JdbcClient service = JdbcClient.create(database.serviceDataSource());
  final Path folder = TestFolders.fresh();
  final CheckpointFolder place = new CheckpointFolder(folder);
  final Notary.Seal seal = seal(TestKeySets.CHECKPOINTS);

  private int streams;

  static Notary.Seal seal(Path keys) {
    return new Notary.Seal(
        ORIGIN, SigningKeys.read(KeySet.in(keys), ORIGIN), Duration.ofSeconds(20));
  }

  /** One whose clock stands far enough ahead that a checkpoint is always due. */
  Notary notary() {
    return notary(seal, place);
  }

  Notary notary(Notary.Seal seal, SecondPlace place) {
    DataSource source = database.serviceDataSource();
    return new Notary(
        JdbcClient.create(source),
        new TransactionTemplate(new JdbcTransactionManager(source)),
        BATCH,
        place,
        new Notary.Seal(seal.origin(), seal.keys(), Duration.ZERO),
        () -> service.sql("select settled_position()").query(Long.class).single(),
        Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
  }

  /** Events as the service appends them, with a gap before each third. */
  void append(int events) {
    for (int i = 0; i < events; i++) {
      if (i % 3 == 0) {
        service.sql("select nextval(pg_get_serial_sequence('event', 'position'))").query().rowSet();
      }
      streams++;
      service
          .sql(
              """
              insert into event (event_id, stream_id, version, type, payload, metadata, time)
              values (?, ?, ?, 'bulk-purchase.denied.v1', ?, '{"actor":"organizer"}',
                timestamptz '2026-11-25 08:00:00+00' + make_interval(secs => ?))
              """)
          .params(
              new UUID(0x7000L, streams),
              "bp_" + streams / 4,
              streams % 4 + 1,
              "{\"reason\":\"number %d\"}".formatted(streams),
              streams)
          .update();
    }
  }

  /** Lets a notary come up to date and publish. */
  Notary signed() throws IOException {
    Notary notary = notary();
    notary.begin();
    while (notary.work()) {
      // Each round takes a batch.
    }
    return notary;
  }

  Published published() {
    try {
      return Published.read(place, seal);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  Verification.Report verify() {
    return new Verification(service, BATCH, published(), seal).run(behind -> {});
  }

  List<Finding.Kind> findings() {
    return verify().findings().first().stream().map(Finding::kind).toList();
  }

  /** What a superuser can do: triggers do not fire for him if he wishes so. */
  void attack(String... statements) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
