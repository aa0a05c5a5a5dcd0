package io.bulkvouchers.command.web.operations;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import java.util.Optional;

/** How many items a page of a list may have. */
final class Limit {

  private static final int LONGEST = 200;
  private static final int USUAL = 50;

  private Limit() {}

  /** From the parameter {@code limit}. */
  static int of(Optional<Integer> asked) {
    int length = asked.orElse(USUAL);
    if (length < 1 || length > LONGEST) {
      throw new ProblemException(ProblemCode.MALFORMED_REQUEST, "A limit is 1 to " + LONGEST + ".");
    }
    return length;
  }
}
