package io.bulkvouchers.journey.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What must lie nowhere, and the forms in which it could lie about. */
public record Secret(String text) {

  private static final int SYMBOLS = 19;

  /** A code, which is one without its prefix too. */
  public static Secret ofCode(String code) {
    return new Secret(code.substring(code.length() - SYMBOLS));
  }

  /** As it is, run together, percent-encoded, and in hex; all in upper case. */
  List<String> forms() {
    String upper = text.toUpperCase(Locale.ROOT);
    return List.of(
        upper,
        upper.replace("-", ""),
        upper.replace("-", "%2D"),
        HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
