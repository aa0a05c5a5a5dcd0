package io.bulkvouchers.command.redemption;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers misses in time with a beat. How long the work took, which depends on what was found and
 * not used, is then hidden behind the next multiple of the beat.
 */
record Beat(long begin, Duration every) {

  static Beat of(Duration every) {
    return new Beat(System.nanoTime(), every);
  }

  /** Waits for the next one; holds no connection and, on a virtual thread, no thread. */
  void await() {
    long beat = every.toNanos();
    long end = begin + ((System.nanoTime() - begin) / beat + 1) * beat;
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }
}
