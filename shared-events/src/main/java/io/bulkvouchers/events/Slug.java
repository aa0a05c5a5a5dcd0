package io.bulkvouchers.events;

import java.util.regex.Pattern;

/** The form of the names that people choose as keys: lower-case words joined by single dashes. */
final class Slug {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 150;

  private Slug() {}

  static String checked(String what, String slug) {
    InvalidValue.unless(
        slug != null && slug.length() <= LONGEST && FORM.matcher(slug).matches(),
        what + " must be lower-case letters and digits joined by dashes, at most 150 characters");
    return slug;
  }
}
