package io.bulkvouchers.auditor;

import org.jspecify.annotations.Nullable;

/** A line of a bundle that cannot be read; others are checked all the same. */
final class BrokenField extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenField(String message) {
    this(message, null);
  }

  BrokenField(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
