package io.bulkvouchers.command.web.idempotency;

import java.util.UUID;

/** What a request finds under its key. */
sealed interface Claim {

  /**
   * Nobody else works on it: go on.
   *
   * @param drawnId the same each time that this intent is tried again
   */
  record Mine(UUID drawnId) implements Claim {}

  /** It is done: give the same answer. */
  record Answered(KeptAnswer answer) implements Claim {}

  /** Somebody works on it at this moment. */
  record InFlight() implements Claim {}

  /** The key belongs to another body. */
  record OtherBody() implements Claim {}
}
