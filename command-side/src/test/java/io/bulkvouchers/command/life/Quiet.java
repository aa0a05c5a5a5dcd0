package io.bulkvouchers.command.life;

import io.bulkvouchers.command.checkout.Workshop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Time runs on without faults, and everything that is under way comes to its end. */
final class Quiet {

  private static final int ENOUGH = 20_000;

  private final World world;

  Quiet(World world) {
    this.world = world;
  }

  /** Works off all that falls due within the time. */
  void last(Duration time) {
    Instant end = world.clock.instant().plus(time);
    for (int round = 0; round < ENOUGH; round++) {
      workOff();
      Optional<Instant> next = next().filter(it -> !it.isAfter(end));
      if (next.isEmpty()) {
        world.clock.passTo(end);
        world.tick();
        if (next().filter(it -> !it.isAfter(end)).isEmpty()) {
          return;
        }
      } else {
        world.clock.passTo(next.get());
        world.tick();
      }
    }
    throw new AssertionError("It never comes to rest: " + world.workshop.due());
  }

  private void workOff() {
    while (!world.errands.isEmpty()) {
      Errand errand = world.errands.getFirst();
      errand.toTheEnd();
      world.forget(errand);
    }
    while (world.saga()) {
      continue;
    }
    for (Workshop.Job job : world.workshop.due()) {
      world.begin(job);
    }
    for (Mail.Event event : world.mail.deliverable(world.clock.instant())) {
      world.mail.receive(event, world.clock.instant());
      world.mail.acknowledged(event);
    }
    for (Mail.Entry entry : world.mail.due(world.clock.instant())) {
      world.begin(entry.event().toString(), world.endpoint.take(entry));
    }
    if (!world.errands.isEmpty()) {
      workOff();
    }
  }

  private Optional<Instant> next() {
    Duration skew = Duration.between(world.stripe.now(), world.clock.instant());
    Stream<Instant> pages =
        world.stripe.ledger().sessions(Ledger.Page.OPEN).stream()
            .map(session -> session.call.parameters().expiresAt().plus(skew));
    return Stream.of(world.workshop.nextDue().stream(), world.mail.next().stream(), pages)
        .flatMap(times -> times)
        .min(Comparator.naturalOrder());
  }
}
