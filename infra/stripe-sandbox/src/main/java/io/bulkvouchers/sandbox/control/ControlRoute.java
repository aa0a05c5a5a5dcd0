package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.http.PathPattern;
import io.bulkvouchers.sandbox.http.Reply.Answer;
import java.util.Set;
import java.util.function.Function;

/**
 * One thing the control API can do.
 *
 * @param fields what the JSON body may contain
 */
record ControlRoute(
    String method, PathPattern path, Set<String> fields, Function<ControlCall, Answer> work) {

  static ControlRoute get(String path, Function<ControlCall, Answer> work) {
    return new ControlRoute("GET", PathPattern.of(path), Set.of(), work);
  }

  static ControlRoute delete(String path, Function<ControlCall, Answer> work) {
    return new ControlRoute("DELETE", PathPattern.of(path), Set.of(), work);
  }

  static ControlRoute post(String path, Set<String> fields, Function<ControlCall, Answer> work) {
    return new ControlRoute("POST", PathPattern.of(path), fields, work);
  }
}
