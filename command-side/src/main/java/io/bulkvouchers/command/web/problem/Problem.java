package io.bulkvouchers.command.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.bulkvouchers.command.purchase.Rule;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.web.request.RequestIds;
import io.bulkvouchers.events.Serials;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem document (RFC 9457).
 *
 * @param code stable, for programs; the type is a page about it, for people
 * @param state of the purchase whose rule is against the request; the code is that rule
 * @param advice what to do instead
 * @param requestId what to look for in the logs
 * @param errors which fields are wrong, by JSON pointer (RFC 6901)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "type",
  "title",
  "status",
  "detail",
  "code",
  "state",
  "advice",
  "requestId",
  "errors"
})
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String code,
    Optional<String> state,
    String advice,
    String requestId,
    List<FieldProblem> errors) {

  private static final int MOST_NAMED = 20;

  /** One wrong field. */
  public record FieldProblem(String pointer, String detail) {}

  /** A problem of the current request whose meaning says it all. */
  public static Problem of(ProblemCode code) {
    return of(code, code.meaning());
  }

  /** A problem of the current request; the detail is shown to the caller. */
  public static Problem of(ProblemCode code, String detail) {
    return of(code, detail, List.of());
  }

  /** A problem with one field of the current request. */
  public static Problem at(String pointer, ProblemCode code, String detail) {
    return of(code, detail, List.of(new FieldProblem(pointer, detail)));
  }

  private static Problem of(ProblemCode code, String detail, List<FieldProblem> errors) {
    return new Problem(
        page(code.code()),
        Explanation.title(code.code()),
        code.status().value(),
        detail,
        code.code(),
        Optional.empty(),
        code.advice(),
        RequestIds.current(),
        errors);
  }

  /**
   * A rule of a purchase is against the request: says the state, the rule and what to do, and which
   * vouchers are in the way where some are.
   */
  public static Problem refused(Rule rule, Status state, Serials vouchers) {
    String which = vouchers.count() == 0 ? "" : " It is about %s.".formatted(named(vouchers));
    String detail =
        "%s%s The purchase is %s. %s"
            .formatted(rule.sentence(), which, state.word(), rule.advice());
    return refused(rule.code(), detail, Optional.of(state.word()), rule.advice());
  }

  /** A person reads the first ones; the rest of very many is a number. */
  private static String named(Serials vouchers) {
    Serials first = new Serials(vouchers.ranges().stream().limit(MOST_NAMED).toList());
    int more = vouchers.count() - first.count();
    return more == 0 ? first.toString() : "%s and %,d more".formatted(first, more);
  }

  /** A rule of the catalogue is against the request. */
  public static Problem refused(String code, String sentence, String advice) {
    return refused(code, sentence + " " + advice, Optional.empty(), advice);
  }

  private static Problem refused(
      String code, String detail, Optional<String> state, String advice) {
    return new Problem(
        page(code),
        Explanation.title(code),
        HttpStatus.CONFLICT.value(),
        detail,
        code,
        state,
        advice,
        RequestIds.current(),
        List.of());
  }

  /** The same problem as an answer, always in the media type of problems. */
  public ResponseEntity<Problem> answer() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
  }

  /** The same problem for a filter, which has no message converters. */
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(this));
  }

  private static URI page(String code) {
    String path = "/problems/" + code;
    return RequestContextHolder.getRequestAttributes() == null
        ? URI.create(path)
        : ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUri();
  }
}
