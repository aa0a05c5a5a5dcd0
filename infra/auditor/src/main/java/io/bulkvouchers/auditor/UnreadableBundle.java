package io.bulkvouchers.auditor;

/** There is nothing to check: the message says what is missing or broken. */
final class UnreadableBundle extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableBundle(String message) {
    super(message);
  }
}
