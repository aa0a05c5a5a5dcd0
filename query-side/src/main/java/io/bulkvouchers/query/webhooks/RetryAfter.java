package io.bulkvouchers.query.webhooks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads the header {@code Retry-After} (RFC 9110): seconds or a date; anything else says nothing.
 */
final class RetryAfter {

  private RetryAfter() {}

  static Optional<Instant> read(Optional<String> header, Instant now) {
    return header.flatMap(
        text ->
            text.matches("\\d{1,9}")
                ? Optional.of(now.plusSeconds(Long.parseLong(text)))
                : date(text));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
