package io.bulkvouchers.command.web.request;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions that a caller has seen (RFC 9110, 13.1.1). Strong comparison: a weak tag, or one
 * that is no version, matches nothing.
 */
public record IfMatch(Optional<Set<Long>> versions) {

  /** The header, and with it the promise to honor it on each transition. */
  public static final String HEADER = "If-Match";

  private static final Pattern STRONG = Pattern.compile("(?<!W/)\"(\\d{1,18})\"");

  /** No header and {@code *} ask for nothing but existence. */
  public static IfMatch of(Optional<String> header) {
    return new IfMatch(
        header.filter(value -> !value.strip().equals("*")).map(IfMatch::strongVersions));
  }

  /** Whether the stored version is one of those that the caller has seen. */
  public boolean allows(long stored) {
    return versions.map(seen -> seen.contains(stored)).orElse(true);
  }

  private static Set<Long> strongVersions(String header) {
    return STRONG
        .matcher(header)
        .results()
        .map(MatchResult::group)
        .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
