package io.bulkvouchers.query.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some items of a list, top first, and where it goes on. */
public record Page<T>(List<T> items, Optional<String> next, Optional<String> previous) {

  /**
   * Cuts a page out of what was found.
   *
   * @param found in the direction of the seek, one more than the limit when there is more
   */
  public static <T> Page<T> of(List<T> found, Seek seek, Limit limit, Function<T, Cursor> placeOf) {
    boolean more = found.size() > limit.value();
    List<T> cut = more ? found.subList(0, limit.value()) : found;
    List<T> items = seek instanceof Seek.Before ? List.copyOf(cut.reversed()) : List.copyOf(cut);
    if (items.isEmpty()) {
      return new Page<>(items, Optional.empty(), Optional.empty());
    }
    Optional<String> next = Optional.of(placeOf.apply(items.getLast()).text());
    Optional<String> previous = Optional.of(placeOf.apply(items.getFirst()).text());
    return switch (seek) {
      case Seek.Start _ -> new Page<>(items, next.filter(text -> more), Optional.empty());
      case Seek.After _ -> new Page<>(items, next.filter(text -> more), previous);
      case Seek.Before _ -> new Page<>(items, next, previous.filter(text -> more));
    };
  }

  /** The same page of other items. */
  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next, previous);
  }
}
