package io.bulkvouchers.command.web.body;

import io.bulkvouchers.command.redemption.TypedCode;
import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.events.InvalidValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where in a body the reader stopped and why, without quoting what it read. */
public final class JsonProblems {

  private static final Set<String> MISSING =
      Set.of(
          "Missing required",
          "missing type id",
          "Cannot map `null` into",
          "Missing creator",
          "Null value for creator");

  private JsonProblems() {}

  /** The problem of a body that could not be read. */
  public static Problem of(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case UnrecognizedPropertyException unknown ->
          at(unknown, ProblemCode.UNKNOWN_FIELD, "This field is not known here");
      case ValueInstantiationException invalid
          when invalid.getCause() instanceof InvalidValue value ->
          at(invalid, ProblemCode.INVALID_VALUE, String.valueOf(value.getMessage()));
      case InvalidNullException missing ->
          at(missing, ProblemCode.MISSING_FIELD, "This field must have a value");
      case MismatchedInputException mismatch -> mismatch(mismatch);
      case DatabindException other ->
          at(other, ProblemCode.INVALID_VALUE, ProblemCode.INVALID_VALUE.meaning());
      case null, default -> Problem.of(ProblemCode.MALFORMED_JSON);
    };
  }

  /** Jackson has one exception for all of these and tells them apart by words only. */
  private static Problem mismatch(MismatchedInputException mismatch) {
    String said = String.valueOf(mismatch.getOriginalMessage());
    if (said.startsWith("Trailing token")) {
      return Problem.of(ProblemCode.MALFORMED_JSON);
    }
    return MISSING.stream().anyMatch(said::contains)
        ? at(mismatch, ProblemCode.MISSING_FIELD, "This field is missing")
        : at(mismatch, ProblemCode.WRONG_TYPE, "This field has the wrong type or an unknown value");
  }

  private static Problem at(JacksonException where, ProblemCode code, String detail) {
    return Problem.at(pointer(where.getPath()), code, detail);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    return path.stream().map(JsonProblems::step).collect(Collectors.joining());
  }

  private static String step(JacksonException.Reference step) {
    String name = step.getPropertyName();
    return "/" + (name == null ? String.valueOf(step.getIndex()) : escaped(name));
  }

  /** A code in the place of a field's name is not said again. */
  private static String escaped(String name) {
    return TypedCode.of(name).code().isPresent()
        ? "(hidden)"
        : name.replace("~", "~0").replace("/", "~1");
  }
}
