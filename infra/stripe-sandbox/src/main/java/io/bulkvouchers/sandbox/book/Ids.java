package io.bulkvouchers.sandbox.book;

import java.security.SecureRandom;

/** Ids that look like Stripe's: a prefix and symbols that nobody can guess. */
public final class Ids {

  private static final String SYMBOLS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id of 24 symbols behind the prefix. */
  public static String fresh(String prefix) {
    return fresh(prefix, 24);
  }

  /** A new id with this many symbols behind the prefix. */
  public static String fresh(String prefix, int length) {
    StringBuilder id = new StringBuilder(prefix);
    RANDOM.ints(length, 0, SYMBOLS.length()).forEach(index -> id.append(SYMBOLS.charAt(index)));
    return id.toString();
  }
}
