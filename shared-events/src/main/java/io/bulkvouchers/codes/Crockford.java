package io.bulkvouchers.codes;

/** Douglas Crockford's base 32: digits and letters without I, L, O and U. */
final class Crockford {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Crockford() {}

  static char symbol(int value) {
    return ALPHABET.charAt(value);
  }

  /** The value of a symbol, or -1. */
  static int value(char symbol) {
    return ALPHABET.indexOf(symbol);
  }

  /** What a reader means: upper case, O is 0, I and L are 1. */
  static char forgiving(char typed) {
    char upper = Character.toUpperCase(typed);
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper;
    };
  }
}
