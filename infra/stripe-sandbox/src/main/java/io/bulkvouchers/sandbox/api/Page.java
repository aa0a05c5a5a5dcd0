package io.bulkvouchers.sandbox.api;

import com.google.gson.JsonObject;
import io.bulkvouchers.sandbox.book.Kept;
import io.bulkvouchers.sandbox.wire.Refusal;
import io.bulkvouchers.sandbox.wire.Wire;
import java.util.List;
import java.util.Optional;
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
    List<? extends Kept> all = newestFirst.toList();
    int from = 0;
    int to = all.size();
    if (after.isPresent()) {
      from = position(all, kind, after.get(), "starting_after") + 1;
    }
    if (before.isPresent()) {
      to = position(all, kind, before.get(), "ending_before");
      from = Math.max(0, to - limit);
    }
    boolean more = before.isPresent() ? from > 0 : to - from > limit;
    return Wire.list(
        url,
        all.subList(from, Math.min(to, from + limit)).stream().map(Kept::render).toList(),
        more ? Wire.Rest.MORE : Wire.Rest.NONE);
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
