package io.bulkvouchers.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what others do. */
final class Patience {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(2);

  private Patience() {}

  static void until(BooleanSupplier done) {
    long begun = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new IllegalStateException("Nothing came of it in " + LONGEST);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
