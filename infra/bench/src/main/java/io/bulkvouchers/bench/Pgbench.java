package io.bulkvouchers.bench;

import io.bulkvouchers.bench.Load.Result;
import io.bulkvouchers.local.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load program, inserting what a Created is into {@code event} itself: same table
 * with its checks and its gate, same bytes, same number of clients, one commit each.
 */
record Pgbench(Path program) {

  private static final String SCRIPT =
      """
      insert into event (event_id, stream_id, version, type, payload, metadata, time)
        values (gen_random_uuid(), 'bp_' || replace(gen_random_uuid()::text, '-', ''), 1,
          'bulk-purchase.created.v1', :payload, :metadata, now());
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * Runs in a folder of its own, where it leaves a line for each transaction.
   *
   * @param database a database whose {@code event} nobody reads meanwhile
   */
  Result measure(Load load, EmbeddedDatabase server, String database, StoredRow row, Path folder) {
    try {
      Path script = Files.writeString(folder.resolve("created.sql"), SCRIPT);
      Path said = folder.resolve("pgbench.out");
      Process running =
          new ProcessBuilder(command(load, server, database, row, script))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      finish(running, load.length().plus(PATIENCE), said);
      return Result.of(times(folder), load.length());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> command(
      Load load, EmbeddedDatabase server, String database, StoredRow row, Path script) {
    return List.of(
        program.toString(),
        "--host=localhost",
        "--port=" + server.port(),
        "--username=" + EmbeddedDatabase.USER,
        "--no-vacuum",
        "--client=" + load.workers(),
        "--jobs=2",
        "--time=" + load.length().toSeconds(),
        // Values travel beside the statement, as JDBC sends them.
        "--protocol=prepared",
        "--define=payload=" + row.payload(),
        "--define=metadata=" + row.metadata(),
        "--file=" + script.toAbsolutePath(),
        "--log",
        "--log-prefix=transactions",
        database);
  }

  private static void finish(Process running, Duration patience, Path said) throws IOException {
    try {
      boolean ended = running.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended || running.exitValue() != 0) {
        throw new IllegalStateException("pgbench did not work: " + Files.readString(said));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while pgbench was running", stopped);
    } finally {
      running.destroyForcibly();
    }
  }

  /** The third word of each line is how many microseconds the transaction took. */
  private static List<Duration> times(Path folder) throws IOException {
    List<Duration> times = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "transactions.*")) {
      for (Path log : logs) {
        try (Stream<String> lines = Files.lines(log)) {
          lines
              .map(line -> Long.parseLong(line.split(" ", -1)[2]))
              .forEach(micros -> times.add(Duration.ofNanos(micros * 1_000)));
        }
      }
    }
    return times;
  }
}
