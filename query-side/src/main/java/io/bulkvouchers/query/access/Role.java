package io.bulkvouchers.query.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may be; the words of the {@code roles} claim in lower case. */
public enum Role {
  ORGANIZER,
  BUYER,
  FINANCE,
  AUDITOR,
  OPERATOR;

  static Set<Role> named(Collection<String> words) {
    return Arrays.stream(values())
        .filter(role -> words.contains(role.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
