package io.bulkvouchers.query.web;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import io.bulkvouchers.query.problem.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A problem as it is answered: RFC 9457 with a stable code. */
record ProblemDocument(
    URI type,
    String title,
    int status,
    String detail,
    String code,
    String requestId,
    Optional<List<Violation>> errors) {

  private static final String RETRY_AFTER_SECONDS = "1";

  /** One parameter that is not as described. */
  record Violation(String parameter, String detail) {}

  static ResponseEntity<ProblemDocument> answer(Problem problem, HttpServletRequest request) {
    Optional<List<Violation>> errors =
        Optional.of(problem.violations())
            .filter(violations -> !violations.isEmpty())
            .map(ProblemDocument::written);
    return answer(of(problem.code(), problem.detail(), errors, request), new HttpHeaders());
  }

  static ResponseEntity<ProblemDocument> answer(ProblemDocument document, HttpHeaders headers) {
    HttpHeaders all = new HttpHeaders(headers);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    all.setCacheControl("no-store");
    if (document.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      all.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return ResponseEntity.status(document.status()).headers(all).body(document);
  }

  static ProblemDocument of(ProblemCode code, HttpServletRequest request) {
    return of(code, code.advice(), Optional.empty(), request);
  }

  private static ProblemDocument of(
      ProblemCode code,
      String detail,
      Optional<List<Violation>> errors,
      HttpServletRequest request) {
    return new ProblemDocument(
        typeOf(code, request),
        code.title(),
        code.status(),
        detail,
        code.word(),
        Objects.requireNonNullElse(request.getAttribute(RequestId.ATTRIBUTE), "").toString(),
        errors);
  }

  private static List<Violation> written(List<Problem.Violation> violations) {
    return violations.stream().map(it -> new Violation(it.parameter(), it.detail())).toList();
  }

  static URI typeOf(ProblemCode code, HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request)
        .path("/problems/{code}")
        .build(code.word());
  }
}
