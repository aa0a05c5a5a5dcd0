package io.bulkvouchers.query.paging;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where in a list a page lies. */
public sealed interface Seek {

  /** From the top. */
  record Start() implements Seek {}

  /** Below a place. */
  record After(Cursor place) implements Seek {}

  /** Above a place. */
  record Before(Cursor place) implements Seek {}

  /** The place that it starts from, which the top of a list has not. */
  default Optional<Cursor> from() {
    return switch (this) {
      case Start _ -> Optional.empty();
      case After(Cursor place) -> Optional.of(place);
      case Before(Cursor place) -> Optional.of(place);
    };
  }

  /**
   * From the parameters {@code after} and {@code before}, of which one may be given.
   *
   * @param ids what the ids of this list look like: the places of another list are none here
   */
  static Seek of(Optional<String> after, Optional<String> before, Pattern ids) {
    if (after.isPresent() && before.isPresent()) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, "before", "A page is after or before a place, not both");
    }
    if (before.isPresent()) {
      return new Before(Cursor.parse("before", before.get(), ids));
    }
    return after
        .<Seek>map(text -> new After(Cursor.parse("after", text, ids)))
        .orElseGet(Start::new);
  }
}
