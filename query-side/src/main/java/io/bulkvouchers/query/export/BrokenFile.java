package io.bulkvouchers.query.export;

/**
 * Part of a file is out and the rest cannot be made. Nobody turns this into an answer: the server
 * closes the connection without the end of the body, and whoever reads it sees an error.
 */
final class BrokenFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Its reason is no cause of it: Spring looks for someone who answers causes, too. */
  BrokenFile(String name, RuntimeException reason) {
    super(name + " was sent in part");
    addSuppressed(reason);
  }
}
