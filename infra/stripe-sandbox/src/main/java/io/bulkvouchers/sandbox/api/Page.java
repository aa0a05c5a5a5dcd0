package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Kept;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: Stripe's cursors are the ids of objects. */
record Page(int limit, Optional<String> after, Optional<String> before) {

  private static final long USUAL = 10;
  private static final long LARGEST = 100;

  static Page of(@Nullable Long limit, @Nullable String after, @Nullable String before) {
    long wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > LARGEST) {
      throw Refusal.invalid(
              "This value must be %s (it currently is '%d')."
                  .formatted(
                      wanted < 1
                          ? "greater than or equal to 1"
                          : "less than or equal to " + LARGEST,
                      wanted))
          .code("parameter_invalid_integer")
          .param("limit")
          .thrown();
    }
    if (after != null && before != null) {
      throw Refusal.invalid(
              "You may only specify one of these parameters: starting_after," + " ending_before.")
          .code("parameters_exclusive")
          .thrown();
    }
    return new Page((int) wanted, Optional.ofNullable(after), Optional.ofNullable(before));
  }

  JsonObject of(String url, String kind, Stream<? extends Kept> newestFirst) {
    return of(url, kind, newestFirst, _ -> true);
  }

  /**
   * The page of those that are wanted. The cursor may be one that is wanted no longer: whoever
   * pages through a list must not be lost because its last object changed meanwhile.
   */
  <T extends Kept> JsonObject of(
      String url, String kind, Stream<T> newestFirst, Predicate<? super T> wanted) {
    List<T> all = newestFirst.toList();
    int from = after.map(id -> position(all, kind, id, "starting_after") + 1).orElse(0);
    int to = before.map(id -> position(all, kind, id, "ending_before")).orElse(all.size());
    List<T> found = all.subList(from, Math.max(from, to)).stream().filter(wanted).toList();
    int first = before.isPresent() ? Math.max(0, found.size() - limit) : 0;
    return Wire.list(
        url,
        found.stream().skip(first).limit(limit).map(Kept::render).toList(),
        found.size() > limit ? Wire.Rest.MORE : Wire.Rest.NONE);
  }

  private static int position(List<? extends Kept> all, String kind, String id, String parameter) {
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).id().equals(id)) {
        return place;
      }
    }
    throw Refusal.unknown(kind, id, parameter).thrown();
  }
}
