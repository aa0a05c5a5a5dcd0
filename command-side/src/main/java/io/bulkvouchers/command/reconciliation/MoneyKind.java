package io.bulkvouchers.command.reconciliation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way money went. */
public enum MoneyKind {
  /** It came in; known by its payment intent. */
  PAYMENT,
  /** It went back; known by Stripe's refund. */
  REFUND,
  /** A bank took it; known by its dispute. */
  DISPUTE;

  /** As it is written. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MoneyKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
