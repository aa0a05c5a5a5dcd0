package io.bulkvouchers.command.web.problem;

/** Ends the request with a problem; the message is its detail and shown to the caller. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemCode code;

  /** A problem whose meaning says it all. */
  public ProblemException(ProblemCode code) {
    this(code, code.meaning());
  }

  /** A problem with more to say. */
  public ProblemException(ProblemCode code, String detail) {
    super(detail);
    this.code = code;
  }

  /** The document for the caller. */
  public Problem problem() {
    return Problem.of(code, String.valueOf(getMessage()));
  }
}
