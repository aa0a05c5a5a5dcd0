package io.bulkvouchers.command.stripe;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Spreads the calls of one account over time. Who comes too early waits for his turn; the places of
 * the tenant bound how many wait, so nobody waits for long.
 */
final class Pace {

  private final long gapNanos;
  private final AtomicLong nextTurn = new AtomicLong(System.nanoTime());

  Pace(int callsPerSecond) {
    this.gapNanos = Duration.ofSeconds(1).toNanos() / callsPerSecond;
  }

  void await() {
    long now = System.nanoTime();
    long turn = nextTurn.getAndUpdate(planned -> Math.max(planned - now, 0) + now + gapNanos);
    for (long left = turn - now; left > 0; left = turn - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
