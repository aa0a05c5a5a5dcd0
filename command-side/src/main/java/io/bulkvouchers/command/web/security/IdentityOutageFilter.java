package io.bulkvouchers.command.web.security;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token that cannot be checked is neither good nor bad: the caller is to try again. */
final class IdentityOutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(IdentityOutageFilter.class);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (AuthenticationServiceException | JwtDecoderInitializationException outage) {
      LOG.warn("identity=unavailable reason={}", outage.getMessage());
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
      ProblemCode code = ProblemCode.IDENTITY_UNAVAILABLE;
      Problem.of(code).write(response);
    }
  }
}
