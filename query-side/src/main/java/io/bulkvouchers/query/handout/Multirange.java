package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.Serials;
import java.util.stream.Collectors;

/** Serials as PostgreSQL's {@code int4multirange}: a million of them is one short parameter. */
final class Multirange {

  private Multirange() {}

  static String of(Serials serials) {
    return serials.ranges().stream()
        .map(range -> "[%d,%d]".formatted(range.first(), range.last()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
