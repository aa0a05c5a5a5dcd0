package io.bulkvouchers.events;

/**
 * What people write, in a form that every table and topic can hold: one {@code U+0000} in a fact
 * fits into JSON text and not into {@code jsonb}, and would stop whoever reads the facts in order.
 */
public final class PlainText {

  private PlainText() {}

  /** Without blanks at the ends; refuses control characters but tab and line breaks. */
  public static String checked(String what, String text) {
    InvalidValue.unless(
        text.chars().noneMatch(PlainText::isControl), what + " holds no control characters");
    return text.strip();
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
  }
}
