package io.bulkvouchers.sandbox.control;

import io.bulkvouchers.sandbox.http.Reply.Answer;
import io.bulkvouchers.sandbox.time.Agenda;
import io.bulkvouchers.sandbox.time.SandboxClock;
import io.bulkvouchers.sandbox.wire.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Looks at the clock and moves it forward. */
final class ClockControl {

  private static final long LONGEST = Duration.ofDays(3650).toSeconds();

  private record Now(Instant time, long epochSeconds, long secondsAhead) {}

  private final SandboxClock clock;
  private final Agenda agenda;

  ClockControl(SandboxClock clock, Agenda agenda) {
    this.clock = clock;
    this.agenda = agenda;
  }

  List<ControlRoute> routes() {
    return List.of(
        ControlRoute.get("/_sandbox/clock", _ -> now()),
        ControlRoute.post("/_sandbox/clock/advance", Set.of("seconds"), this::advance));
  }

  private Answer advance(ControlCall call) {
    long seconds = call.whole("seconds").orElse(0L);
    if (seconds < 1 || seconds > LONGEST) {
      throw Refusal.invalid("'seconds' must be from 1 to " + LONGEST).param("seconds").thrown();
    }
    agenda.advance(Duration.ofSeconds(seconds));
    return now();
  }

  private Answer now() {
    return Show.ok(new Now(clock.instant(), clock.seconds(), clock.ahead().toSeconds()));
  }
}
