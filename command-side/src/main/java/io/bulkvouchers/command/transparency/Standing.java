package io.bulkvouchers.command.transparency;

/** Whether history is made provable at the moment. */
sealed interface Standing {

  /** The tree grows and checkpoints are published. */
  record Running() implements Standing {}

  /** Something does not answer; it goes on by itself. */
  record Waiting(String reason) implements Standing {}

  /** Nothing is signed until somebody has looked and started the service again. */
  record Distrusting(String reason) implements Standing {}

  /** Not started, or at its end. */
  record Stopped() implements Standing {}
}
