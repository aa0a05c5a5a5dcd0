package io.bulkvouchers.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** The machine's clock plus what tests have added. */
public final class SandboxClock implements InstantSource {

  private final InstantSource machine = InstantSource.system();
  private final Consumer<Duration> moved;
  private volatile Duration ahead = Duration.ZERO;

  /**
   * A clock that shows the machine's time.
   *
   * @param moved hears how far it is ahead whenever it is moved
   */
  public SandboxClock(Consumer<Duration> moved) {
    this.moved = moved;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  /** The moment as Stripe writes it: whole seconds since 1970. */
  public long seconds() {
    return instant().getEpochSecond();
  }

  /** How far it is ahead of the machine's clock. */
  public Duration ahead() {
    return ahead;
  }

  synchronized void advance(Duration by) {
    ahead = ahead.plus(by);
    moved.accept(ahead);
  }

  /** Goes on where it was before the sandbox was started again. */
  public synchronized void restore(Duration by) {
    ahead = by;
  }

  synchronized void reset() {
    ahead = Duration.ZERO;
  }
}
