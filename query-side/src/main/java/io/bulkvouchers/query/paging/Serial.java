package io.bulkvouchers.query.paging;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.Optional;

/** The cursor of a list that is counted through: the number of the last item seen. */
public final class Serial {

  private static final int DIGITS = 9;

  private Serial() {}

  /** The number to go on after; 0 from the start. */
  public static int parse(String parameter, Optional<String> text) {
    String digits = text.orElse("0");
    if (digits.isEmpty()
        || digits.length() > DIGITS
        || !digits.chars().allMatch(symbol -> symbol >= '0' && symbol <= '9')) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_CURSOR, parameter, "A cursor comes from next or previous");
    }
    return Integer.parseInt(digits);
  }
}
