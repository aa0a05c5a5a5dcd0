package io.bulkvouchers.query.problem;

import java.util.Optional;

/** Ends a request with a problem document (RFC 9457); the detail is shown to the caller. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final String parameter;

  /** A problem of the whole request. */
  public Problem(ProblemCode code, String detail) {
    this(code, "", detail);
  }

  private Problem(ProblemCode code, String parameter, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.parameter = parameter;
  }

  /** A problem of one parameter of the request. */
  public static Problem ofParameter(ProblemCode code, String parameter, String detail) {
    return new Problem(code, parameter, detail);
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

  /** What happened this time. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
