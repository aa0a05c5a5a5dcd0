package io.bulkvouchers.command.web;

import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What Tomcat refuses before any filter of ours sees it: a request that it cannot read, which is
 * then no request of the error page either.
 */
@Component
final class TomcatProblems
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  /** HTTP has a 5xx for a coding and a version that nobody speaks; but nothing is broken here. */
  private static final Set<HttpStatus> UNREADABLE =
      Set.of(HttpStatus.NOT_IMPLEMENTED, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

  @Override
  public void customize(ConfigurableTomcatWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Report()));
  }

  /** The innermost reporter wins: this one in place of Tomcat's page. */
  private static final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      try {
        problem(response, failure).write(response);
        response.finishResponse();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    private static Problem problem(Response response, @Nullable Throwable failure) {
      HttpStatus status = HttpStatus.valueOf(response.getStatus());
      if (UNREADABLE.contains(status)) {
        return Problem.of(ProblemCode.MALFORMED_REQUEST);
      }
      return failure != null && status.is5xxServerError()
          ? Breakdown.of(failure)
          : Problem.of(Statuses.code(status));
    }
  }
}
