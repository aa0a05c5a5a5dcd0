package io.bulkvouchers.codes;

import io.bulkvouchers.events.InvalidValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a code in what people and other systems write, so that none is kept in a fact: a reason
 * like "BULK-... was lost" would carry it to every reader for ever. It looks for the house's prefix
 * and, not far behind, for symbols in fours or in one piece whose check symbol fits.
 */
public final class WrittenCode {

  private static final String FOUR = "[0-9A-Za-z]{4}[-._:\\s]{0,3}";
  private static final Pattern SYMBOLS =
      Pattern.compile("(?=(%s%s%s[0-9A-Za-z]{4})(?![0-9A-Za-z]))".formatted(FOUR, FOUR, FOUR));
  private static final Pattern HOUSE = Pattern.compile("(?i)BU[LI1]K");
  private static final Pattern BETWEEN = Pattern.compile("[-._:\\s]");

  private WrittenCode() {}

  /**
   * Refuses a text with a code in it.
   *
   * @throws InvalidValue that says what to do, and does not repeat the text
   */
  public static String refused(String what, String text) {
    InvalidValue.unless(
        !isIn(text), what + " holds a voucher code: name the voucher by its serial instead");
    return text;
  }

  /** Whether a text has a code in it, however it is broken up. */
  public static boolean isIn(String text) {
    Matcher symbols = SYMBOLS.matcher(text);
    while (symbols.find()) {
      int first = symbols.start();
      String prefix = text.substring(Math.max(0, first - VoucherCode.LONGEST), first);
      if (HOUSE.matcher(prefix).find() && fits(symbols.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String written) {
    String typed = BETWEEN.matcher(written).replaceAll("");
    int[] symbols =
        typed.chars().map(it -> Crockford.value(Crockford.forgiving((char) it))).toArray();
    for (int symbol : symbols) {
      if (symbol < 0) {
        return false;
      }
    }
    return CheckSymbol.over(symbols, symbols.length - 1) == symbols[symbols.length - 1];
  }
}
