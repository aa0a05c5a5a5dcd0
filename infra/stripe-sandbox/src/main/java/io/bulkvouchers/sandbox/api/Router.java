package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.http.Request;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a request asks for; everything else is answered in Stripe's words. */
final class Router {

  record Found(Route<?> route, Map<String, String> path) {}

  private final List<Route<?>> routes;

  Router(List<Route<?>> routes) {
    this.routes = routes;
  }

  Found find(Request request) {
    for (Route<?> route : routes) {
      Optional<Map<String, String>> path = route.pattern().match(request.path());
      if (path.isPresent() && route.method().equals(request.method())) {
        return new Found(route, path.get());
      }
    }
    throw Refusal.of(
            404,
            "invalid_request_error",
            ("Unrecognized request URL (%s: %s). If you are trying to list objects, remove the"
                    + " trailing slash. If you are trying to retrieve an object, make sure you"
                    + " passed a valid (non-empty) identifier in your code. Please see"
                    + " https://stripe.com/docs or we can help at https://support.stripe.com/.")
                .formatted(request.method(), request.path()))
        .thrown();
  }
}
