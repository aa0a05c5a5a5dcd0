package io.bulkvouchers.events;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The form of the ids that we draw: a prefix that says what it names, then a UUID in 32 hex digits.
 */
final class PrefixedId {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

  private PrefixedId() {}

  static String of(String prefix, UUID uuid) {
    return prefix + uuid.toString().replace("-", "");
  }

  static String checked(String prefix, String value) {
    InvalidValue.unless(
        value != null
            && value.startsWith(prefix)
            && HEX.matcher(value.substring(prefix.length())).matches(),
        "An id of this kind is " + prefix + " and 32 hex digits");
    return value;
  }
}
