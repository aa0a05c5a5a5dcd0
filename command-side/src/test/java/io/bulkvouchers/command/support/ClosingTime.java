package io.bulkvouchers.command.support;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stops the services of all tests after the last one, while their database is still there. Left to
 * the end of the JVM, they would stop at the same time as PostgreSQL, and wait for it in vain.
 */
final class ClosingTime implements BeforeAllCallback {

  private static final Collection<ConfigurableApplicationContext> SERVICES =
      new ConcurrentLinkedQueue<>();

  static void stopInTheEnd(ConfigurableApplicationContext service) {
    SERVICES.add(service);
  }

  @Override
  public void beforeAll(ExtensionContext test) {
    test.getRoot()
        .getStore(ExtensionContext.Namespace.create(ClosingTime.class))
        .computeIfAbsent("services", key -> (AutoCloseable) ClosingTime::stopAll);
  }

  private static void stopAll() {
    try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
      SERVICES.forEach(service -> atOnce.execute(service::close));
    }
  }
}
