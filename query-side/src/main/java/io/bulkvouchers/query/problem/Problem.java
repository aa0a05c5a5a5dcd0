package io.bulkvouchers.query.problem;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem document (RFC 9457); the detail is shown to the caller. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String parameter;
  private final List<Violation> violations;

  /** A problem of the whole request. */
  public Problem(ProblemCode code, String detail) {
    this(code, "", detail, List.of());
  }

  private Problem(ProblemCode code, String parameter, String detail, List<Violation> violations) {
    super(detail, null, false, false);
    this.code = code;
    this.parameter = parameter;
    this.violations = List.copyOf(violations);
  }

  /** One part of the request that is wrong, and what would be right. */
  public record Violation(String parameter, String detail) implements Serializable {}

  /** A problem of one parameter of the request. */
  public static Problem ofParameter(ProblemCode code, String parameter, String detail) {
    return new Problem(code, parameter, detail, List.of(new Violation(parameter, detail)));
  }

  /** A problem of many parts of the request at once. */
  public static Problem ofViolations(ProblemCode code, String detail, List<Violation> violations) {
    return new Problem(code, "", detail, violations);
  }

  /** Nothing here, or nothing for this caller: both look the same. */
  public static Problem notFound() {
    return new Problem(ProblemCode.NOT_FOUND, "Nothing with this id is visible to you");
  }

  /** What it is. */
  public ProblemCode code() {
    return code;
  }

  /** The parameter that it is about. */
  public Optional<String> parameter() {
    return parameter.isEmpty() ? Optional.empty() : Optional.of(parameter);
  }

  /** Every part that it is about. */
  public List<Violation> violations() {
    return violations;
  }

  /** What happened this time. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
