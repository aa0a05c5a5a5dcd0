package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** Lets the log lines of a call carry the request that led to it, hours later and elsewhere too. */
final class ChainLog {

  private static final String LOG_KEY = "requestId";

  private ChainLog() {}

  static <T> T within(PaymentCall call, Supplier<T> work) {
    try (var _ = MDC.putCloseable(LOG_KEY, call.correlation().orElse("-"))) {
      return work.get();
    }
  }
}
