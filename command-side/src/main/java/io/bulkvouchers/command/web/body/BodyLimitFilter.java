package io.bulkvouchers.command.web.body;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body before anything is done with it: small enough, soon enough, not compressed. After
 * security, so that strangers' bodies are not read.
 */
@Component
@Order(BodyLimitFilter.ORDER)
public final class BodyLimitFilter extends OncePerRequestFilter {

  /** Right behind Spring Security, which has -100. */
  public static final int ORDER = -90;

  /**
   * The {@link ProblemCode} of a body that was cut. Tomcat answers such a request itself, with the
   * error page: this says what to write there.
   */
  public static final String CUT = BodyLimitFilter.class.getName() + ".CUT";

  private static final int JSON_LIMIT = 64 * 1024;
  private static final int WEBHOOK_LIMIT = 256 * 1024;
  private static final int PART = 8 * 1024;

  private final BodySettings settings;

  BodyLimitFilter(BodySettings settings) {
    this.settings = settings;
  }

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
    byte[] body;
    try {
      body = read(request.getInputStream(), limit);
    } catch (IOException cut) {
      ProblemCode code = isLate(cut) ? ProblemCode.BODY_TOO_SLOW : ProblemCode.MALFORMED_REQUEST;
      request.setAttribute(CUT, code);
      refuse(response, code);
      return;
    }
    if (body.length > limit) {
      refuse(response, ProblemCode.BODY_TOO_LARGE);
      return;
    }
    chain.doFilter(new BufferedRequest(request, body), response);
  }

  /** Tomcat cuts who sends nothing; who sends a byte now and then has this much time in all. */
  private byte[] read(InputStream sent, int limit) throws IOException {
    long begin = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    while (body.size() <= limit) {
      int length = sent.read(part);
      if (length < 0) {
        break;
      }
      if (System.nanoTime() - begin > settings.time().toNanos()) {
        throw new SocketTimeoutException("The body is still not complete");
      }
      body.write(part, 0, length);
    }
    return body.toByteArray();
  }

  private static boolean isLate(IOException cut) {
    return cut instanceof SocketTimeoutException
        || cut.getCause() instanceof SocketTimeoutException;
  }

  private static void refuse(HttpServletResponse response, ProblemCode code) throws IOException {
    response.setHeader(HttpHeaders.CONNECTION, "close");
    Problem.of(code).write(response);
  }
}
