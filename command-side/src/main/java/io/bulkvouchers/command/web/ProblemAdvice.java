package io.bulkvouchers.command.web;

import io.bulkvouchers.command.aggregate.CodeClash;
import io.bulkvouchers.command.aggregate.Contended;
import io.bulkvouchers.command.aggregate.Refused;
import io.bulkvouchers.command.aggregate.UnknownPurchase;
import io.bulkvouchers.command.aggregate.VersionConflict;
import io.bulkvouchers.command.conference.CatalogRefused;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.command.redemption.MistypedCode;
import io.bulkvouchers.command.redemption.TooManyMisses;
import io.bulkvouchers.command.redemption.UseRefused;
import io.bulkvouchers.command.redemption.VoucherNotUsable;
import io.bulkvouchers.command.transparency.DistrustedHistory;
import io.bulkvouchers.command.web.body.JsonProblems;
import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.webhook.WebhookRefused;
import io.bulkvouchers.events.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every exception of a request, in one place, as the problem that it is. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final String SOON = "2";

  @ExceptionHandler
  ResponseEntity<Problem> known(ProblemException known) {
    return answer(known.problem());
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refused refused) {
    return answer(Problem.refused(refused.rule(), refused.status(), refused.vouchers()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedByCatalog(CatalogRefused refused) {
    return refused.code().equals("no_such_conference")
        ? answer(Problem.of(ProblemCode.UNKNOWN_CONFERENCE))
        : answer(Problem.refused(refused.code(), refused.sentence(), refused.advice()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedUse(UseRefused refused) {
    Rule rule = refused.rule();
    return answer(Problem.refused(rule.code(), rule.sentence(), rule.advice()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> notUsable(VoucherNotUsable miss) {
    return answer(Problem.of(ProblemCode.VOUCHER_NOT_USABLE));
  }

  @ExceptionHandler
  ResponseEntity<Problem> mistyped(MistypedCode mistyped) {
    return answer(Problem.of(ProblemCode.MISTYPED_CODE));
  }

  @ExceptionHandler
  ResponseEntity<Problem> guessed(TooManyMisses spent) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(spent.seconds()))
        .body(Problem.of(ProblemCode.TOO_MANY_MISSES));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unknown(UnknownPurchase unknown) {
    return answer(Problem.of(ProblemCode.UNKNOWN_PURCHASE));
  }

  @ExceptionHandler
  ResponseEntity<Problem> contended(Contended contended) {
    return answer(Problem.of(ProblemCode.CONTENDED));
  }

  @ExceptionHandler
  ResponseEntity<Problem> clashed(CodeClash clash) {
    return answer(Problem.of(ProblemCode.CODE_CLASH));
  }

  @ExceptionHandler
  ResponseEntity<Problem> changed(VersionConflict conflict) {
    return answer(Problem.of(ProblemCode.VERSION_CONFLICT));
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(InvalidValue invalid) {
    return answer(Problem.of(ProblemCode.INVALID_VALUE, String.valueOf(invalid.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusedDelivery(WebhookRefused refused) {
    return answer(
        Problem.of(
            switch (refused.reason()) {
              case UNKNOWN_CONFERENCE -> ProblemCode.UNKNOWN_CONFERENCE;
              case BAD_SIGNATURE -> ProblemCode.BAD_SIGNATURE;
              case MALFORMED_EVENT -> ProblemCode.MALFORMED_EVENT;
            }));
  }

  @ExceptionHandler
  ResponseEntity<Problem> distrusted(DistrustedHistory distrusted) {
    return answer(Problem.of(ProblemCode.HISTORY_DISTRUSTED, distrusted.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Problem> broken(Exception failure) {
    return answer(Breakdown.of(failure));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return object(answer(JsonProblems.of(unreadable)));
  }

  /** A path variable that is no id of its kind names nothing; a parameter is just wrong. */
  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    boolean parameter =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            && argument.getParameter().hasParameterAnnotation(RequestParam.class);
    return object(
        answer(Problem.of(parameter ? ProblemCode.MALFORMED_REQUEST : ProblemCode.NOT_FOUND)));
  }

  /** What Spring itself refuses: its status and headers, our words. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception refusal,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Problem problem =
        status.is5xxServerError() ? Breakdown.of(refusal) : Problem.of(Statuses.code(status));
    return object(
        ResponseEntity.status(problem.status())
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(problem));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (HttpStatusCode.valueOf(problem.status()).is5xxServerError()) {
      builder.header(HttpHeaders.RETRY_AFTER, SOON);
    }
    return builder.body(problem);
  }

  private static ResponseEntity<Object> object(ResponseEntity<Problem> answer) {
    return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }
}
