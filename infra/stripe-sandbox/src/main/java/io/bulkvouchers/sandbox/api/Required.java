package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.wire.Refusal;
import org.jspecify.annotations.Nullable;

/** Parameters that must be there; the SDK's classes do not say which. */
final class Required {

  private Required() {}

  static <T> T of(@Nullable T value, String param) {
    if (value == null) {
      throw missing(param);
    }
    return value;
  }

  static RuntimeException missing(String param) {
    return Refusal.invalid("Missing required param: " + param + ".")
        .code("parameter_missing")
        .param(param)
        .thrown();
  }
}
