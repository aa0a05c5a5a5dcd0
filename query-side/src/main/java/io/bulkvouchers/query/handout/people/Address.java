package io.bulkvouchers.query.handout.people;

import io.bulkvouchers.events.InvalidValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a letter goes. Narrower than the standard: no quotes, no comments, no line breaks, so that
 * an address is one address and nothing else in any header.
 */
public record Address(String text) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");
  private static final Pattern DOMAIN =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*");

  /** The message of a refusal never repeats the address. */
  public Address {
    InvalidValue.unless(!text.isEmpty(), "The address is missing");
    InvalidValue.unless(text.length() <= LONGEST, "An address has at most 254 characters");
    int at = text.indexOf('@');
    InvalidValue.unless(
        at > 0 && at == text.lastIndexOf('@'), "An address is like name@example.org");
    String local = text.substring(0, at);
    InvalidValue.unless(
        local.length() <= LONGEST_LOCAL
            && LOCAL.matcher(local).matches()
            && !local.startsWith(".")
            && !local.endsWith(".")
            && !local.contains(".."),
        "What stands before the @ is not an address that we send to");
    InvalidValue.unless(
        DOMAIN.matcher(text.substring(at + 1)).matches(),
        "What stands after the @ is not a domain; write it like example.org");
  }

  /** The one form of all ways to write it. */
  String normalized() {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Address[hidden]";
  }
}
