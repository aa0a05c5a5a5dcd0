package io.bulkvouchers.command.web.request;

import io.bulkvouchers.command.web.problem.ProblemCode;
import io.bulkvouchers.command.web.problem.ProblemException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions that a caller has seen (RFC 9110, 13.1.1). Strong comparison: a weak tag, or one
 * that is no version, matches nothing.
 */
public record IfMatch(Optional<String> header) {

  /** The header. */
  public static final String HEADER = "If-Match";

  private static final Pattern STRONG = Pattern.compile("(?<!W/)\"(\\d{1,18})\"");

  /** For what does not change anything and so may be asked of any version. */
  public static IfMatch whatever() {
    return new IfMatch(Optional.empty());
  }

  /** Whether the caller names nothing. */
  public boolean isAbsent() {
    return header.isEmpty();
  }

  /** Whether a certain version is asked for: {@code *} asks for any. */
  public boolean namesVersions() {
    return header.filter(value -> !value.strip().equals("*")).isPresent();
  }

  /** Passes when the stored version is one of those that the caller has seen. */
  public void check(long stored) {
    if (namesVersions() && !header.map(IfMatch::versions).orElseThrow().contains(stored)) {
      throw new ProblemException(ProblemCode.VERSION_CONFLICT);
    }
  }

  private static Set<Long> versions(String header) {
    return STRONG
        .matcher(header)
        .results()
        .map(MatchResult::group)
        .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
