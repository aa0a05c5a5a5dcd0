package io.bulkvouchers.sandbox.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Metadata parameters that may also be an empty text, which clears what was there. */
final class Metadata {

  private Metadata() {}

  static Map<String, String> of(@Nullable Object sent) {
    return change(Map.of(), sent);
  }

  /** The former entries with those that were sent; an empty value takes an entry away. */
  static Map<String, String> change(Map<String, String> former, @Nullable Object sent) {
    return switch (sent) {
      case null -> former;
      case Map<?, ?> entries -> merged(former, entries);
      default -> Map.of();
    };
  }

  private static Map<String, String> merged(Map<String, String> former, Map<?, ?> entries) {
    Map<String, String> merged = new LinkedHashMap<>(former);
    entries.forEach((key, value) -> merged.put(key.toString(), value.toString()));
    merged.values().removeIf(String::isEmpty);
    return Map.copyOf(merged);
  }
}
