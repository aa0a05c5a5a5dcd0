package io.bulkvouchers.query.web;

import io.bulkvouchers.query.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Tomcat refuses before any filter of ours sees it: a request that it cannot read, which is
 * then no request of the error page either.
 */
@Component
class TomcatProblems implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(TomcatProblems.class);

  /** HTTP has a 5xx for a coding and a version that nobody speaks; but nothing is broken here. */
  private static final Set<HttpStatus> UNREADABLE =
      Set.of(HttpStatus.NOT_IMPLEMENTED, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

  private final JsonMapper json;

  TomcatProblems(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Report(json)));
  }

  /** The innermost reporter wins: this one in place of Tomcat's page. */
  private static final class Report extends ErrorReportValve {

    private final JsonMapper json;

    Report(JsonMapper json) {
      this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      if (failure != null && code(response.getStatus()) == ProblemCode.INTERNAL_ERROR) {
        LOG.error("request=broken", failure);
      }
      ProblemDocument problem =
          ProblemDocument.of(code(response.getStatus()), request.getRequest());
      try {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.finishResponse();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    private static ProblemCode code(int status) {
      return UNREADABLE.contains(HttpStatus.valueOf(status))
          ? ProblemCode.BAD_REQUEST
          : ProblemCode.ofStatus(status);
    }
  }
}
