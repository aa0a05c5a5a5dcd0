package io.bulkvouchers.command.web.security;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.request.PagesOrigin;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets the pages of this house, and no others, ask from a browser. */
final class PagesCors {

  private PagesCors() {}

  static CorsFilter filter(PagesOrigin pages) {
    CorsConfiguration rules = new CorsConfiguration();
    rules.setAllowedOrigins(List.of(pages.pagesOrigin()));
    rules.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
    rules.setAllowedHeaders(
        List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "X-Request-Id"));
    rules.setExposedHeaders(
        List.of("ETag", "Location", "Retry-After", "Link", "Idempotent-Replayed", "X-Request-Id"));
    rules.setMaxAge(Duration.ofHours(1));
    UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", rules);
    CorsFilter filter = new CorsFilter(everywhere);
    filter.setCorsProcessor(new RefusingInOurWords());
    return filter;
  }

  private static final class RefusingInOurWords extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
      if (response instanceof ServletServerHttpResponse servlet) {
        Problem.of(ProblemCode.FOREIGN_ORIGIN).write(servlet.getServletResponse());
      } else {
        super.rejectRequest(response);
      }
    }
  }
}
