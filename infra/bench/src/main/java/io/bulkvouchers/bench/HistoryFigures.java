package io.bulkvouchers.bench;

import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.command.transparency.KeptCheckpoint;
import io.bulkvouchers.command.transparency.VerificationDesk;
import io.bulkvouchers.command.transparency.VerificationRun;
import io.bulkvouchers.events.UserId;
import io.bulkvouchers.local.EmbeddedDatabase;
import io.bulkvouchers.local.KeySets;
import io.bulkvouchers.local.Ports;
import io.bulkvouchers.local.Storage;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long it takes to sign a million events, and to check each of them. */
final class HistoryFigures {

  private static final String DATABASE = "history";
  private static final int EVENTS = 1_000_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Paper paper;

  HistoryFigures(Paper paper) {
    this.paper = paper;
  }

  /** All in one process, which reads the same events for its saga meanwhile. */
  void print(Storage storage) {
    try (var database = EmbeddedDatabase.start(storage.room("postgres"), Ports.anyFree())) {
      database.create(DATABASE);
      KeySets keys = KeySets.in(storage.folder("keys"));
      try (var service = LoneCommandSide.start(database.url(DATABASE), keys)) {
        fill(service.getBean(DataSource.class));
        HistoryProofs proofs = service.getBean(HistoryProofs.class);
        Duration signed = until(() -> covered(proofs) >= EVENTS);
        paper.line(
            "%,d events into the tree, signed".formatted(EVENTS),
            "%.1f s".formatted(signed.toNanos() / 1e9),
            "none");
        verify(service);
      }
    }
  }

  private void verify(ConfigurableApplicationContext service) {
    VerificationDesk desk = service.getBean(VerificationDesk.class);
    String id = desk.begin(UUID.randomUUID(), new UserId("bench")).id();
    Duration verified = until(() -> !find(desk, id).state().equals("running"));
    VerificationRun run = find(desk, id);
    paper.line(
        "  each of them verified",
        "%.1f s, %s, %d findings"
            .formatted(verified.toNanos() / 1e9, run.state(), run.findingCount()),
        "60 s");
  }

  private static VerificationRun find(VerificationDesk desk, String id) {
    return desk.find(id).orElseThrow();
  }

  private static long covered(HistoryProofs proofs) {
    return proofs.latest().map(KeptCheckpoint::size).orElse(0L);
  }

  /** Facts of the catalogue, which no saga cares for, as long as a usual one. */
  private static void fill(DataSource source) {
    JdbcClient.create(source)
        .sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            select gen_random_uuid(), 'c-' || n, 1, 'conference.closed.v1',
              '{"conferenceId":"c-' || n || '","more":"' || repeat('x', 500) || '"}',
              '{"actor":"organizer","cause":"req_1"}', now()
            from generate_series(1, ?) n
            """)
        .param(EVENTS)
        .update();
  }

  private static Duration until(BooleanSupplier done) {
    long start = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new IllegalStateException("Not done after " + LONGEST);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
