package io.bulkvouchers.journey.search;

import io.bulkvouchers.journey.language.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that a database server writes before its tables: rows that were changed or deleted long
 * ago still lie here, and go from here to backups and replicas.
 */
public record WriteAheadLog(Database database) implements Place {

  private static final int PAGE = 8_192;
  private static final int PAGE_HEADER = 24;
  private static final int FILE_HEADER = 40;
  private static final int SHORTEST = 12;

  @Override
  public Stream<Text> texts() {
    // Begins a new file, before which everything so far is written out.
    database.ask("select pg_switch_wal()");
    Path folder = Path.of(database.ask("show data_directory").getFirst(), "pg_wal");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream().map(this::text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Text text(Path file) {
    try {
      return new Text("wal " + file.getFileName(), readable(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The runs of readable bytes, a line each; a row goes on behind the header of the next page. */
  private static String readable(byte[] bytes) {
    StringBuilder found = new StringBuilder();
    int begin = 0;
    for (int at = FILE_HEADER; at < bytes.length; at++) {
      if (at % PAGE < PAGE_HEADER) {
        continue;
      }
      if (bytes[at] >= ' ' && bytes[at] <= '~') {
        found.append((char) bytes[at]);
      } else if (found.length() - begin < SHORTEST) {
        found.setLength(begin);
      } else {
        found.append('\n');
        begin = found.length();
      }
    }
    return found.toString();
  }
}
