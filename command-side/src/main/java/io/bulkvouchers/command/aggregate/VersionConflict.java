package io.bulkvouchers.command.aggregate;

/** The caller has seen another version than the stored one; read it again and decide anew. */
public final class VersionConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long actual;

  VersionConflict(long expected, long actual) {
    super("expected version %d, stored version %d".formatted(expected, actual));
    this.actual = actual;
  }

  /** The stored version. */
  public long actual() {
    return actual;
  }
}
