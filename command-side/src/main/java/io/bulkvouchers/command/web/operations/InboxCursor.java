package io.bulkvouchers.command.web.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import io.bulkvouchers.command.webhook.InboxPlace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the inbox as callers hold it, unread. It grants nothing: each page is narrowed to what
 * its caller may see.
 */
final class InboxCursor {

  private static final Pattern FORM = Pattern.compile("1\\|(\\d{1,18})\\|([a-z0-9-]+)\\|(.+)");

  private InboxCursor() {}

  static String text(InboxPlace place) {
    long time = ChronoUnit.MICROS.between(Instant.EPOCH, place.receivedAt());
    String plain = "1|%d|%s|%s".formatted(time, place.conference(), place.eventId());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  static InboxPlace parse(String text) {
    Matcher parts = FORM.matcher(plain(text));
    if (!parts.matches()) {
      throw invalid();
    }
    return new InboxPlace(
        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
        parts.group(2),
        parts.group(3));
  }

  private static String plain(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  private static ProblemException invalid() {
    return new ProblemException(
        ProblemCode.MALFORMED_REQUEST, "A cursor comes from next or previous of a page.");
  }
}
