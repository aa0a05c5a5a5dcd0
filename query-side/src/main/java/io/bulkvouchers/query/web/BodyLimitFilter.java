package io.bulkvouchers.query.web;

import io.bulkvouchers.query.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** No body is read that is larger than 2 MiB or does not say how large it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {

  private static final long MOST = 2L << 20;

  private final JsonMapper json;

  BodyLimitFilter(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean unmeasured = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    if (!unmeasured && request.getContentLengthLong() <= MOST) {
      chain.doFilter(request, response);
      return;
    }
    ProblemCode code = ProblemCode.BODY_TOO_LARGE;
    response.setStatus(code.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(json.writeValueAsBytes(ProblemDocument.of(code, request)));
  }
}
