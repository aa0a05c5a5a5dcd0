package io.bulkvouchers.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a {@code pgbench} may be: the embedded PostgreSQL brings none along.
 *
 * @param option what {@code -Dbench.pgbench} says, blank when nothing
 */
record PgbenchSearch(String option, String searchPath, Path debian) {

  static final String MISSING =
      "no pgbench here: Debian has it in postgresql-15 (each release its own number),"
          + " or name one: -Dbench.pgbench=<path>";

  static PgbenchSearch ofThisMachine() {
    return new PgbenchSearch(
        System.getProperty("bench.pgbench", "").strip(),
        System.getenv().getOrDefault("PATH", ""),
        Path.of("/usr/lib/postgresql"));
  }

  /** One that was named must be there; others are taken as they are found. */
  Optional<Pgbench> find() {
    if (!option.isEmpty()) {
      Path named = Path.of(option).toAbsolutePath();
      if (!Files.isExecutable(named)) {
        throw new IllegalArgumentException("-Dbench.pgbench is no program: " + named);
      }
      return Optional.of(new Pgbench(named));
    }
    return Stream.concat(onSearchPath(), versions().stream())
        .filter(Files::isExecutable)
        .findFirst()
        .map(Pgbench::new);
  }

  private Stream<Path> onSearchPath() {
    return Stream.of(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "pgbench"));
  }

  /** Debian keeps each version in a folder of its own; the newest comes first. */
  private List<Path> versions() {
    if (!Files.isDirectory(debian)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(debian)) {
      return folders
          .sorted(Comparator.comparingInt(PgbenchSearch::number).reversed())
          .map(version -> version.resolve("bin").resolve("pgbench"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static int number(Path folder) {
    String name = folder.getFileName().toString();
    return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
  }
}
