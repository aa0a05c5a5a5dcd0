package io.bulkvouchers.query.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is sorted by a number or a time, and by id. Callers pass it on unread; it
 * grants nothing, as each page is narrowed to what its caller sees, so its form is checked and
 * nothing more.
 *
 * @param rank what is sorted by; of a time its microseconds since 1970
 */
public record Cursor(long rank, String id) {

  private static final Pattern FORM = Pattern.compile("1\\|(\\d{1,18})\\|([A-Za-z0-9_-]{1,200})");

  /** A place in a list that is sorted by time. */
  public Cursor(Instant time, String id) {
    this(ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
  }

  /** Reads a cursor from the named parameter of a list with such ids. */
  public static Cursor parse(String parameter, String text, Pattern ids) {
    try {
      Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
      if (parts.matches() && ids.matcher(parts.group(2)).matches()) {
        return new Cursor(Long.parseLong(parts.group(1)), parts.group(2));
      }
    } catch (IllegalArgumentException notBase64) {
      throw invalid(parameter);
    }
    throw invalid(parameter);
  }

  /** The rank, where it is a time. */
  public Instant time() {
    return Instant.EPOCH.plus(rank, ChronoUnit.MICROS);
  }

  /** The opaque form. */
  public String text() {
    String plain = "1|" + rank + "|" + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  private static Problem invalid(String parameter) {
    return Problem.ofParameter(
        ProblemCode.INVALID_CURSOR, parameter, "A cursor comes from next or previous");
  }
}
