package io.bulkvouchers.codes;

import io.bulkvouchers.events.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A bearer secret: whoever holds it can use the voucher. It is written nowhere by us, so {@code
 * toString} hides it, and only {@link #reveal()} shows it.
 */
public final class VoucherCode {

  /** The longest code in its shown form, dashes included. */
  public static final int LONGEST = 64;

  static final int SYMBOLS = 16;
  private static final int GROUP = 4;
  private static final int LONGEST_INPUT = 200;

  private final String shown;

  private VoucherCode(String shown) {
    this.shown = shown;
  }

  static VoucherCode of(String prefix, int[] symbols) {
    StringBuilder shown = new StringBuilder(prefix);
    for (int i = 0; i < SYMBOLS; i++) {
      if (i > 0 && i % GROUP == 0) {
        shown.append('-');
      }
      shown.append(Crockford.symbol(symbols[i]));
    }
    return new VoucherCode(shown.toString());
  }

  /**
   * Reads what a person typed: case, blanks and dashes do not matter, O is 0, I and L are 1.
   *
   * @throws InvalidValue when the check symbol is wrong, which is known before any look-up
   */
  public static VoucherCode parse(String typed) {
    InvalidValue.unless(typed.length() <= LONGEST_INPUT && wellTyped(canonical(typed)), CHECK);
    return new VoucherCode(typed);
  }

  private static final String CHECK = "Check the code: something in it is mistyped";

  private static boolean wellTyped(String canonical) {
    if (canonical.length() < SYMBOLS) {
      return false;
    }
    int[] symbols = new int[SYMBOLS];
    for (int i = 0; i < SYMBOLS; i++) {
      symbols[i] = Crockford.value(canonical.charAt(canonical.length() - SYMBOLS + i));
      if (symbols[i] < 0) {
        return false;
      }
    }
    return CheckSymbol.over(symbols, SYMBOLS - 1) == symbols[SYMBOLS - 1];
  }

  /** The code in clear. Every call is a decision to show a secret. */
  public String reveal() {
    return shown;
  }

  /** SHA-256 over the canonical form: the only trace of a code that is stored. */
  public byte[] hash() {
    return sha256(canonicalBytes(shown));
  }

  /** The hash of the code that {@link #of} would make, without making it. */
  static byte[] hash(byte[] canonicalPrefix, int[] symbols) {
    byte[] canonical = Arrays.copyOf(canonicalPrefix, canonicalPrefix.length + SYMBOLS);
    for (int i = 0; i < SYMBOLS; i++) {
      canonical[canonicalPrefix.length + i] = (byte) Crockford.symbol(symbols[i]);
    }
    return sha256(canonical);
  }

  static byte[] canonicalBytes(String code) {
    return canonical(code).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sha256(byte[] canonical) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(canonical);
    } catch (NoSuchAlgorithmException missing) {
      throw new LinkageError("Every Java platform has SHA-256", missing);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VoucherCode code && canonical(shown).equals(canonical(code.shown));
  }

  @Override
  public int hashCode() {
    return canonical(shown).hashCode();
  }

  @Override
  public String toString() {
    return "VoucherCode[hidden]";
  }

  private static String canonical(String code) {
    StringBuilder canonical = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char typed = code.charAt(i);
      if (typed != '-' && !Character.isWhitespace(typed)) {
        canonical.append(Crockford.forgiving(typed));
      }
    }
    return canonical.toString();
  }
}
