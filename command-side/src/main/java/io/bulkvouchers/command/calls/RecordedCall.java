package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.gateway.PaymentCall;
import java.time.Instant;
import java.util.Optional;

/**
 * A call to Stripe that a fact asked for, with what has come of it so far.
 *
 * @param stripeId the session or refund that answered it
 */
public record RecordedCall(
    PaymentCall call, State state, int tries, Instant wantedAt, Optional<String> stripeId) {

  /** How far a call has come. */
  public enum State {
    /** To be made, and made again until there is an answer. */
    WANTED,
    /** The answer is recorded as a fact. */
    ANSWERED,
    /** Only a person can say what is right; the reason is in the row and in health. */
    PARKED
  }
}
