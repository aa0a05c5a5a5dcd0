package io.bulkvouchers.query.handout;

import io.bulkvouchers.events.InvalidValue;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.util.function.Supplier;

/** What a caller gave, made into a value or refused. */
final class Given {

  private Given() {}

  /** A problem that names the part of the body, unless the condition holds. */
  static void require(String name, boolean holds, String whatWouldBeRight) {
    if (!holds) {
      throw Problem.ofParameter(ProblemCode.INVALID_BODY, name, whatWouldBeRight);
    }
  }

  /** A problem that names the part of the body, unless the check passes. */
  static void check(String name, Runnable check) {
    part(
        name,
        () -> {
          check.run();
          return true;
        });
  }

  /** The value, or a problem that names the parameter of the query. */
  static <T> T parameter(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValue invalid) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, name, String.valueOf(invalid.getMessage()));
    }
  }

  /** The value, or a problem that names the part of the body. */
  static <T> T part(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValue invalid) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_BODY, name, String.valueOf(invalid.getMessage()));
    }
  }
}
