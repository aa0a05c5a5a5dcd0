package io.bulkvouchers.command.transparency;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Counts all, keeps the first. */
final class Findings {

  private static final int KEPT = 100;

  private final List<Finding> first = new ArrayList<>();
  private final Set<Finding.Kind> kinds = EnumSet.noneOf(Finding.Kind.class);
  private long count;

  void add(Finding.Kind kind, long at, String text) {
    count++;
    kinds.add(kind);
    if (first.size() < KEPT) {
      first.add(new Finding(kind, at, text));
    }
  }

  /** Whether there is none of the kind yet. */
  boolean isFirst(Finding.Kind kind) {
    return !kinds.contains(kind);
  }

  long count() {
    return count;
  }

  List<Finding> first() {
    return List.copyOf(first);
  }
}
