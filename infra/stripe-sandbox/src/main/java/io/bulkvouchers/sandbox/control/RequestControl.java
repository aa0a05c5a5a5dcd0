package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.api.LoggedRequest;
import io.bulkvouchers.sandbox.api.RequestLog;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import java.util.List;
import java.util.Optional;

/** Shows which requests came to the API: {@code ?method=POST&path=/v1/refunds} narrows it. */
final class RequestControl {

  private record Requests(int count, List<LoggedRequest> requests) {}

  private final RequestLog log;

  RequestControl(RequestLog log) {
    this.log = log;
  }

  List<ControlRoute> routes() {
    return List.of(ControlRoute.get("/_sandbox/requests", this::requests));
  }

  private Answer requests(ControlCall call) {
    Optional<String> method = call.query("method");
    Optional<String> path = call.query("path");
    List<LoggedRequest> found =
        log.all().stream()
            .filter(one -> method.isEmpty() || method.get().equals(one.method()))
            .filter(one -> path.isEmpty() || path.get().equals(one.path()))
            .toList();
    return Show.ok(new Requests(found.size(), found));
  }
}
