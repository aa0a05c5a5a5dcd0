package io.bulkvouchers.command.web.idempotency;

import io.bulkvouchers.codes.WrittenCode;
import io.bulkvouchers.command.web.body.BodyLimitFilter;
import io.bulkvouchers.command.web.body.BufferedRequest;
import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.security.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST with an {@code Idempotency-Key} once. Only what changed something is kept (2xx): a
 * refusal changed nothing, so its key is free again, and an answer that we do not know (5xx) leaves
 * the key open for the same body only.
 */
@Component
@Order(BodyLimitFilter.ORDER + 1)
final class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** A webhook is known by its event's id, the use of a voucher by its order's reference. */
  private static final Pattern KEYED_BY_ITSELF =
      Pattern.compile("^/webhooks/|^/conferences/[^/]+/redemptions(/|$)");

  private static final int SERVER_ERROR = 500;
  private static final int REFUSED = 400;

  private final IdempotencyKeys keys;

  IdempotencyFilter(IdempotencyKeys keys) {
    this.keys = keys;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() == null
        || KEYED_BY_ITSELF.matcher(request.getRequestURI()).find();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> sent = Collections.list(request.getHeaders(HEADER));
    if (sent.size() != 1
        || !KEY.matcher(sent.getFirst()).matches()
        || WrittenCode.isIn(sent.getFirst())) {
      Problem.of(ProblemCode.MALFORMED_IDEMPOTENCY_KEY).write(response);
      return;
    }
    Intent intent =
        new Intent(
            Callers.current().id().value(),
            request.getMethod(),
            request.getRequestURI(),
            sent.getFirst());
    DrawnId drawn = DrawnId.draw();
    switch (keys.claim(intent, sha256(BufferedRequest.bodyOf(request)), drawn.uuid())) {
      case Claim.Mine(var uuid) -> {
        DrawnId id = new DrawnId(uuid);
        id.attachTo(request);
        work(intent, id.equals(drawn), request, response, chain);
      }
      case Claim.Answered(var answer) -> answer.replay(response);
      case Claim.InFlight() -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        Problem.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE).write(response);
      }
      case Claim.OtherBody() -> Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).write(response);
    }
  }

  private void work(
      Intent intent,
      boolean first,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper watched = new ContentCachingResponseWrapper(response);
    int status = SERVER_ERROR;
    try {
      chain.doFilter(request, watched);
      status = watched.getStatus();
    } finally {
      settle(intent, first, status, watched);
    }
    watched.copyBodyToResponse();
  }

  /** A try after the first is never forgotten: the first may have done something. */
  private void settle(
      Intent intent, boolean first, int status, ContentCachingResponseWrapper answer) {
    try {
      if (status < REFUSED) {
        keys.keep(intent, KeptAnswer.of(answer));
      } else if (status < SERVER_ERROR && first) {
        keys.forget(intent);
      } else {
        keys.release(intent);
      }
    } catch (DataAccessException unreachable) {
      LOG.warn("idempotency=unsettled status={}", status, unreachable);
    }
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
