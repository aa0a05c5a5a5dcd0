package io.bulkvouchers.command.calls;

import java.time.Duration;

/** Twice as long after each failure, up to a limit, for ever. */
record BackOff(Duration first, Duration longest) {

  private static final int ENOUGH = 30;

  Duration after(int failures) {
    Duration grown = first.multipliedBy(1L << Math.min(failures, ENOUGH));
    return grown.compareTo(longest) < 0 ? grown : longest;
  }
}
