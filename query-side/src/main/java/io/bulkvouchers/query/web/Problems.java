package io.bulkvouchers.query.web;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong in a handler, the answer is a problem document. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDocument> on(Problem problem, HttpServletRequest request) {
    return ProblemDocument.answer(problem, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDocument> on(
      MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
    return ProblemDocument.answer(
        Problem.ofParameter(
            ProblemCode.INVALID_PARAMETER, mismatch.getName(), "Its form is not the described one"),
        request);
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDocument> away(RuntimeException away, HttpServletRequest request) {
    LOG.warn("request=failed path={}", request.getRequestURI(), away);
    return ProblemDocument.answer(
        ProblemDocument.of(ProblemCode.UNAVAILABLE, request), new HttpHeaders());
  }

  /** Spring's own refusals: a method, a form or an address that is not offered, and the like. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refusal,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
    ResponseEntity<ProblemDocument> answer =
        ProblemDocument.answer(
            ProblemDocument.of(ProblemCode.ofStatus(status.value()), asked), headers);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }
}
