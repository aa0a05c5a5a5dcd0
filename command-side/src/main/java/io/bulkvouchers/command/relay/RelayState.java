package io.bulkvouchers.command.relay;

/** What a relay is doing. */
sealed interface RelayState {

  /** This node carries facts. */
  record Running() implements RelayState {}

  /** Another node does. */
  record StandingBy() implements RelayState {}

  /** Nobody can at the moment. */
  record Waiting(String reason) implements RelayState {}

  /** Not started, or at its end. */
  record Stopped() implements RelayState {}
}
