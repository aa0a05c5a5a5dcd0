package io.bulkvouchers.command.web;

import io.bulkvouchers.command.web.body.BodyLimitFilter;
import io.bulkvouchers.command.web.problem.Problem;
import io.bulkvouchers.command.web.problem.ProblemCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside of the controllers, in filters and in the container. */
@Controller
class ProblemErrorController implements ErrorController {

  @RequestMapping("${spring.web.error.path:/error}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problem(request).write(response);
  }

  private static Problem problem(HttpServletRequest request) {
    if (request.getAttribute(BodyLimitFilter.CUT) instanceof ProblemCode code) {
      return Problem.of(code);
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return Breakdown.of(failure);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Problem.of(Statuses.code(HttpStatusCode.valueOf(status)))
        : Problem.of(Statuses.code(HttpStatusCode.valueOf(404)));
  }
}
