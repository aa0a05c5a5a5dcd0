package io.bulkvouchers.sandbox.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One object in a new state, or gone.
 *
 * @param account whose it is; empty for what is nobody's
 * @param state an instance of the kind's type; none when the object is gone
 */
public record Change(String account, Kind kind, String id, Optional<Object> state) {

  /** What is kept, and as which type. */
  public enum Kind {
    ACCOUNT(Opened.class),
    ENDPOINT(Endpoint.class),
    SESSION(CheckoutSession.class),
    INTENT(PaymentIntent.class),
    CHARGE(Charge.class),
    REFUND(Refund.class),
    DISPUTE(Dispute.class),
    EVENT(Event.class),
    LEDGER_ROW(LedgerRow.class),
    ANSWER(Answered.class),
    CLOCK(Ahead.class);

    private final Class<?> type;

    Kind(Class<?> type) {
      this.type = type;
    }

    /** The type of its states. */
    public Class<?> type() {
      return type;
    }
  }

  /** That an account is there. */
  public record Opened(Instant created) {}

  /** How far the clock is ahead of the machine's. */
  public record Ahead(Duration by) {}

  /** The clock was moved. */
  public static Change of(Duration ahead) {
    return new Change("", Kind.CLOCK, "", Optional.of(new Ahead(ahead)));
  }
}
