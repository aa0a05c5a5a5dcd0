package io.bulkvouchers.proofs;

import org.jspecify.annotations.Nullable;

/** What was to be checked does not hold, or cannot be read; the message says precisely what. */
public final class BrokenProof extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A check that failed. */
  public BrokenProof(String message) {
    this(message, null);
  }

  BrokenProof(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
