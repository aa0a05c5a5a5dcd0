package io.bulkvouchers.command.relay;

/** This node was silent for so long that another one went on in its place. */
final class LeaseLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLost() {
    super("another node relays now");
  }
}
