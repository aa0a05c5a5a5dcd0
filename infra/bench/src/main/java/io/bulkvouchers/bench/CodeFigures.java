package io.bulkvouchers.bench;

import io.bulkvouchers.local.EmbeddedDatabase;
import io.bulkvouchers.local.KeySets;
import io.bulkvouchers.local.Ports;
import io.bulkvouchers.local.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Making the codes of one purchase beside loading the very same rows by COPY alone. */
final class CodeFigures {

  private static final String DATABASE = "codes";
  private static final int ROUNDS = 3;

  private final Paper paper;

  CodeFigures(Paper paper) {
    this.paper = paper;
  }

  /** Every commit reaches the disk, for both; both tables grow alike. */
  void print(Storage storage) {
    try (var database = EmbeddedDatabase.start(storage.room("postgres"), Ports.anyFree())) {
      database.create(DATABASE);
      KeySets keys = KeySets.in(storage.folder("keys"));
      try (var service = LoneCommandSide.start(database.url(DATABASE), keys)) {
        DataSource source = service.getBean(DataSource.class);
        Gifts gifts = Gifts.in(service);
        CopyAlone copy = CopyAlone.into(source, storage.folder("rows"));
        compare(gifts, copy, source, 20_000);
        print(compare(gifts, copy, source, 100_000), 100_000);
        print(compare(gifts, copy, source, 1_000_000), 1_000_000);
      }
    }
  }

  private record Comparison(Duration made, Duration copied, long megabytes, Duration atTheGate) {}

  private Comparison compare(Gifts gifts, CopyAlone copy, DataSource source, int codes) {
    List<Duration> made = new ArrayList<>();
    List<Duration> copied = new ArrayList<>();
    long megabytes = 0;
    Duration atTheGate = Duration.ZERO;
    for (int round = 0; round < ROUNDS; round++) {
      String gift = gifts.approved(codes);
      JdbcClient.create(source).sql("checkpoint").update();
      try (Watch watch = Watch.start(source)) {
        made.add(timed(() -> gifts.fulfill(gift)));
        megabytes = Math.max(megabytes, watch.megabytes());
        atTheGate = watch.longestWait().compareTo(atTheGate) > 0 ? watch.longestWait() : atTheGate;
      }
      copy.keep(gift);
      JdbcClient.create(source).sql("checkpoint").update();
      copied.add(timed(copy::load));
    }
    return new Comparison(median(made), median(copied), megabytes, atTheGate);
  }

  private void print(Comparison figures, int codes) {
    paper.line(
        "%,d codes of one purchase, median of %d".formatted(codes, ROUNDS),
        "%.2f s, %.2f times COPY"
            .formatted(
                seconds(figures.made()), seconds(figures.made()) / seconds(figures.copied())),
        "the same rows by COPY alone: %.2f s; at most 2 times"
            .formatted(seconds(figures.copied())));
    paper.line(
        "  heap with garbage meanwhile, and a reader's wait",
        "at most %d MB, %d ms".formatted(figures.megabytes(), figures.atTheGate().toMillis()),
        "the same for both numbers; 1,000 ms");
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Duration median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}
