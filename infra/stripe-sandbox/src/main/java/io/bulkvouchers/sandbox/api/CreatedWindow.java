package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.book.Kept;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The {@code created} filter of lists: one second, or any of gt, gte, lt, lte. */
final class CreatedWindow {

  private CreatedWindow() {}

  static <T extends Kept> Predicate<T> of(@Nullable Object asked) {
    return switch (asked) {
      case null -> _ -> true;
      case Map<?, ?> bounds -> within(bounds);
      default -> kept -> seconds(kept) == number(asked);
    };
  }

  private static <T extends Kept> Predicate<T> within(Map<?, ?> bounds) {
    return kept ->
        bound(bounds, "gt").map(bound -> seconds(kept) > bound).orElse(true)
            && bound(bounds, "gte").map(bound -> seconds(kept) >= bound).orElse(true)
            && bound(bounds, "lt").map(bound -> seconds(kept) < bound).orElse(true)
            && bound(bounds, "lte").map(bound -> seconds(kept) <= bound).orElse(true);
  }

  private static Optional<Long> bound(Map<?, ?> bounds, String name) {
    return Optional.ofNullable(bounds.get(name)).map(CreatedWindow::number);
  }

  private static long seconds(Kept kept) {
    return kept.created().getEpochSecond();
  }

  private static long number(Object given) {
    return Long.parseLong(given.toString());
  }
}
