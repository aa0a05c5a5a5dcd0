package io.bulkvouchers.sandbox.book;

import java.time.Instant;
import java.util.Map;

/**
 * One movement of money.
 *
 * @param object the charge or refund behind it
 */
public record LedgerRow(
    Instant time,
    Kind kind,
    String object,
    String paymentIntent,
    Money money,
    Map<String, String> metadata) {

  /** Which way the money went. */
  public enum Kind {
    CAPTURED,
    REFUNDED
  }
}
