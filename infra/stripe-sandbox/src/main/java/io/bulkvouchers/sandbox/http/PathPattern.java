package io.bulkvouchers.sandbox.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with names in place of some of its segments: {@code /v1/refunds/{id}}. */
public record PathPattern(List<String> segments) {

  /** Reads the pattern as it is written. */
  public static PathPattern of(String pattern) {
    return new PathPattern(split(pattern));
  }

  /** What stands in the named places; empty when the path is another one. */
  public Optional<Map<String, String>> match(String path) {
    List<String> given = split(path);
    if (given.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int place = 0; place < given.size(); place++) {
      String wanted = segments.get(place);
      if (wanted.startsWith("{") && !given.get(place).isEmpty()) {
        found.put(wanted.substring(1, wanted.length() - 1), given.get(place));
      } else if (!wanted.equals(given.get(place))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private static List<String> split(String path) {
    return List.of(path.split("/", -1));
  }

  @Override
  public String toString() {
    return String.join("/", segments);
  }
}
