package io.bulkvouchers.query.paging;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Optional;

/** How many items a page may have. */
public record Limit(int value) {

  /** The longest page. */
  public static final int LONGEST = 200;

  /** What a caller gets who names none. */
  public static final int USUAL = 50;

  /** From the parameter {@code limit}. */
  public static Limit of(Optional<Integer> asked) {
    int value = asked.orElse(USUAL);
    if (value < 1 || value > LONGEST) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, "limit", "A limit is 1 to " + LONGEST);
    }
    return new Limit(value);
  }

  /** One more than the page, to see whether another page follows. */
  public int andOneMore() {
    return value + 1;
  }
}
