package io.bulkvouchers.command.web;

import io.bulkvouchers.command.web.problem.ProblemCode;
import org.springframework.http.HttpStatusCode;

/** The problem behind a bare status, where a framework has refused before we could. */
final class Statuses {

  private Statuses() {}

  static ProblemCode code(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> ProblemCode.UNAUTHENTICATED;
      case 403 -> ProblemCode.FORBIDDEN;
      case 404 -> ProblemCode.NOT_FOUND;
      case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
      case 406 -> ProblemCode.NOT_ACCEPTABLE;
      case 413 -> ProblemCode.BODY_TOO_LARGE;
      case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      default ->
          status.is5xxServerError() ? ProblemCode.INTERNAL_ERROR : ProblemCode.MALFORMED_REQUEST;
    };
  }
}
