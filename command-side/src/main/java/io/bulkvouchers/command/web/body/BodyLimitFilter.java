package io.bulkvouchers.command.web.body;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body before anything is done with it: small enough, not compressed. After security, so
 * that strangers' bodies are not read.
 */
@Component
@Order(BodyLimitFilter.ORDER)
public final class BodyLimitFilter extends OncePerRequestFilter {

  /** Right behind Spring Security, which has -100. */
  public static final int ORDER = -90;

  private static final int JSON_LIMIT = 64 * 1024;
  private static final int WEBHOOK_LIMIT = 256 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
      refuse(response, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    int limit = request.getRequestURI().startsWith("/webhooks/") ? WEBHOOK_LIMIT : JSON_LIMIT;
    if (request.getContentLengthLong() > limit) {
      refuse(response, ProblemCode.BODY_TOO_LARGE);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      refuse(response, ProblemCode.BODY_TOO_LARGE);
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  private static void refuse(HttpServletResponse response, ProblemCode code) throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    Problem.of(code).write(response);
  }
}
