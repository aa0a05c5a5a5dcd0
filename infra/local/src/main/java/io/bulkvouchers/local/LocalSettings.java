package io.bulkvouchers.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * What a person may say with {@code -D}: {@code local.<name>.port}, {@code local.reset} and {@code
 * local.stripe.api-base}; Maven says where the repository is and when it started.
 *
 * @param stripe another Stripe than the sandbox
 */
record LocalSettings(
    Path root, Ports ports, boolean reset, Optional<String> stripe, Instant started) {

  static LocalSettings from(Properties properties) {
    String reset = properties.getProperty("local.reset", "").strip();
    return new LocalSettings(
        root(properties),
        Ports.from(properties),
        !reset.isEmpty() && !reset.equals("false"),
        Optional.of(properties.getProperty("local.stripe.api-base", "").strip())
            .filter(address -> !address.isEmpty()),
        started(properties.getProperty("local.started", "")));
  }

  static Path root(Properties properties) {
    String root = properties.getProperty("local.root", "");
    return root.isBlank() ? HousePlan.repository() : Path.of(root).toAbsolutePath().normalize();
  }

  private static Instant started(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException absent) {
      return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
  }
}
