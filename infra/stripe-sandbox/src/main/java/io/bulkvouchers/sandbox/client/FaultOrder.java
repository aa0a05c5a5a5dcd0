package io.bulkvouchers.sandbox.client;

import java.util.Map;

/**
 * A misfortune for requests to come.
 *
 * @param path {@code /v1/checkout/sessions}; {@code {...}} stands for any one segment
 * @param kind 409, 429, 500, 503, timeout or reset
 * @param when before or after execution
 */
public record FaultOrder(String method, String path, String kind, String when, int times) {

  /** Met once, with nothing done. */
  public static FaultOrder before(String method, String path, String kind) {
    return new FaultOrder(method, path, kind, "before", 1);
  }

  /** Met once, with all done and only the answer lost. */
  public static FaultOrder after(String method, String path, String kind) {
    return new FaultOrder(method, path, kind, "after", 1);
  }

  /** The same so many times. */
  public FaultOrder times(int count) {
    return new FaultOrder(method, path, kind, when, count);
  }

  Map<String, ?> fields() {
    return Map.of("method", method, "path", path, "kind", kind, "when", when, "times", times);
  }
}
