package io.bulkvouchers.query.problem;

/** What names one request in its answer, in its problem and in our records. */
public final class RequestId {

  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = "io.bulkvouchers.requestId";

  /** The header that carries it, both ways. */
  public static final String HEADER = "X-Request-Id";

  private RequestId() {}
}
