package io.bulkvouchers.local;

/** Why the house does not stand, in words for the person who started it. */
public final class LocalFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LocalFailure(String message) {
    super(message);
  }

  public LocalFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
