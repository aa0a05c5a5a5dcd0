package io.bulkvouchers.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock plus what tests have added. */
public final class SandboxClock implements InstantSource {

  private final InstantSource machine = InstantSource.system();
  private volatile Duration ahead = Duration.ZERO;

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
  }

  synchronized void reset() {
    ahead = Duration.ZERO;
  }
}
