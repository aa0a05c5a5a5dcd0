package io.bulkvouchers.journey.search;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A code, and the forms in which it could lie about. */
public record Secret(String code) {

  private static final int SYMBOLS = 19;

  /** Whether a text holds it in any form, in any case. */
  boolean isIn(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return forms().stream().anyMatch(upper::contains);
  }

  /** As shown without its prefix, run together, percent-encoded, and in hex. */
  private List<String> forms() {
    String body = code.substring(code.length() - SYMBOLS);
    return List.of(
        body,
        body.replace("-", ""),
        body.replace("-", "%2D"),
        HexFormat.of().withUpperCase().formatHex(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
