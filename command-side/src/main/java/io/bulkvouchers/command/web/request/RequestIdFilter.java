package io.bulkvouchers.command.web.request;

import io.bulkvouchers.codes.WrittenCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Comes before all other filters, so that their refusals carry the id as well. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {

  /** Narrow, because the id goes into logs, headers and facts as it came; so it is no code. */
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request);
    request.setAttribute(RequestIds.HEADER, id);
    response.setHeader(RequestIds.HEADER, id);
    try (var _ = MDC.putCloseable(RequestIds.LOG_KEY, id)) {
      chain.doFilter(request, response);
    }
  }

  private static String idOf(HttpServletRequest request) {
    if (request.getAttribute(RequestIds.HEADER) instanceof String known) {
      return known;
    }
    String asked = request.getHeader(RequestIds.HEADER);
    return asked != null && ACCEPTED.matcher(asked).matches() && !WrittenCode.isIn(asked)
        ? asked
        : UUID.randomUUID().toString();
  }

  /** Error dispatches belong to the request as well. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
