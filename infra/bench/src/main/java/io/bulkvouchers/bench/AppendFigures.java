package io.bulkvouchers.bench;

import io.bulkvouchers.bench.Load.Result;
import io.bulkvouchers.local.EmbeddedDatabase;
import io.bulkvouchers.local.KeySets;
import io.bulkvouchers.local.Ports;
import io.bulkvouchers.local.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Appending through the command bus beside inserting the same row by hand. */
final class AppendFigures {

  private static final int WORKERS = 8;
  private static final String DATABASE = "bench";
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Load LOAD = new Load(WORKERS, Duration.ofSeconds(10));

  private final Paper paper;
  private final Optional<Pgbench> pgbench;

  AppendFigures(Paper paper, Optional<Pgbench> pgbench) {
    this.paper = paper;
    this.pgbench = pgbench;
  }

  /** Every commit reaches the disk, for all. */
  void print(Storage storage) {
    try (var database = EmbeddedDatabase.start(storage.room("postgres"), Ports.anyFree())) {
      database.create(DATABASE);
      StoredRow row;
      try (var service =
          LoneCommandSide.start(database.url(DATABASE), KeySets.in(storage.folder("keys")))) {
        row = compare(service);
      }
      // The service is gone: what pgbench inserts nobody takes for facts.
      Path folder = storage.folder("pgbench");
      paper.line(
          "  the same row by pgbench, 8 clients, event itself",
          "",
          pgbench
              .map(it -> text(it.measure(LOAD, database, DATABASE, row, folder)))
              .orElse(PgbenchSearch.MISSING));
    }
  }

  private StoredRow compare(ConfigurableApplicationContext service) {
    Appends appends = Appends.in(service);
    DataSource source = service.getBean(DataSource.class);
    new Load(WORKERS, WARM_UP).measure(appends::one);
    Result bus = LOAD.measure(appends::one);
    StoredRow row = StoredRow.in(source);
    Result byHand = LOAD.measure(Inserts.into(source, row)::one);
    paper.line("one Created by the command bus, 8 threads, fsync on", text(bus), "the two below");
    paper.line("  the same row by JDBC, 8 threads, a table alike", "", text(byHand));
    return row;
  }

  private static String text(Result result) {
    return "%,.0f/s, p50 %.1f ms, p99 %.1f ms"
        .formatted(result.perSecond(), result.millis(0.5), result.millis(0.99));
  }
}
