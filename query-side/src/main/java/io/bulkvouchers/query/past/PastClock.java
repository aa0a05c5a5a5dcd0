package io.bulkvouchers.query.past;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The clock of everybody; for who looks at the past it stands at the moment that he looks at. */
public final class PastClock implements InstantSource {

  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final InstantSource clock;

  /** With the clock that goes on. */
  public PastClock(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : clock.instant();
  }

  static <T> T at(Instant moment, Supplier<T> reading) {
    return ScopedValue.where(MOMENT, moment).call(reading::get);
  }
}
