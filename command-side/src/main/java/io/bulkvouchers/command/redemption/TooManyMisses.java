package io.bulkvouchers.command.redemption;

import java.time.Duration;

/** A budget is spent: until it has filled again, nothing is looked up, right code or not. */
public final class TooManyMisses extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyMisses(Duration wait) {
    super("too many misses", null, false, false);
    this.wait = wait;
  }

  /** How long to wait, in whole seconds, one at least. */
  public long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
