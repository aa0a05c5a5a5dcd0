package io.bulkvouchers.command.web.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is sorted by time and names, as callers hold it, unread. It grants
 * nothing: each page is narrowed to what its caller may see.
 *
 * @param list a place in one list is none in another
 */
record Cursor(String list, Instant time, List<String> names) {

  private static final String BETWEEN = "|";

  /** What the ids of Stripe and ours consist of; the last of them may hold what divides them. */
  private static final Pattern FORM =
      Pattern.compile("1\\|([a-z]+)\\|(\\d{1,18})\\|([\\x21-\\x7e]+)");

  Cursor {
    names = List.copyOf(names);
  }

  /** Reads a place of a list in which each has so many names. */
  static Cursor parse(String list, int count, String text) {
    Matcher parts = FORM.matcher(plain(text));
    if (!parts.matches() || !parts.group(1).equals(list)) {
      throw invalid();
    }
    List<String> names = List.of(parts.group(3).split(Pattern.quote(BETWEEN), count));
    if (names.size() < count) {
      throw invalid();
    }
    return new Cursor(
        list, Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS), names);
  }

  String text() {
    String moment = Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    String plain = String.join(BETWEEN, "1", list, moment, String.join(BETWEEN, names));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
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
