package io.bulkvouchers.sandbox.state;

import com.google.gson.JsonParseException;
import io.bulkvouchers.sandbox.book.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a journal says: the last state of every object, in the order in which they came. */
record Journaled(List<Change> changes) {

  private record Name(String account, Change.Kind kind, String id) {}

  static Journaled read(Path file) throws IOException {
    if (Files.notExists(file)) {
      return new Journaled(List.of());
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    // What stands behind the last line break was never finished, and nobody was answered.
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    Map<Name, Change> last = new LinkedHashMap<>();
    for (int place = 0; place < lines.size(); place++) {
      for (Change change : changes(lines.get(place), place + 1)) {
        Name name = new Name(change.account(), change.kind(), change.id());
        if (change.state().isEmpty()) {
          last.remove(name);
        } else {
          last.put(name, change);
        }
      }
    }
    return new Journaled(List.copyOf(last.values()));
  }

  private static List<Change> changes(String line, int number) throws IOException {
    try {
      return StateCodec.changes(line);
    } catch (JsonParseException | IllegalArgumentException | IllegalStateException wrong) {
      throw new IOException(
          "line %d cannot be read; delete the folder to begin anew".formatted(number), wrong);
    }
  }
}
