package io.bulkvouchers.query.vouchers;

/**
 * Part of a file is out and the rest cannot be made. Nobody turns this into an answer: the server
 * closes the connection without the end of the body, and whoever reads it sees an error.
 */
final class BrokenExport extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Its reason is no cause of it: Spring looks for someone who answers causes, too. */
  BrokenExport(String purchaseId, RuntimeException reason) {
    super("The codes of " + purchaseId + " were sent in part");
    addSuppressed(reason);
  }
}
