package io.bulkvouchers.sandbox.book;

import java.time.Instant;
import java.util.Map;

/**
 * One movement of money.
 *
 * @param object the charge, refund or dispute behind it
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
    REFUNDED,
    /** A refund failed later, and it came back. */
    REFUND_FAILED,
    /** A dispute took it. */
    DISPUTED,
    /** A dispute was won, and it came back. */
    REINSTATED
  }
}
