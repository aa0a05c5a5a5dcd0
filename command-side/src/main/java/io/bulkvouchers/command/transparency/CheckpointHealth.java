package io.bulkvouchers.command.transparency;

import io.bulkvouchers.command.transparency.PublicPlace.Publication;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Asks for attention while a checkpoint that is signed for long is missing where it should be
 * published: who keeps checkpoints of his own could not hold us to it.
 */
final class CheckpointHealth implements HealthIndicator {

  private static final Status ATTENTION = new Status("ATTENTION");

  private final List<PublicPlace> places;
  private final KeptCheckpoints kept;
  private final Clock clock;

  CheckpointHealth(List<PublicPlace> places, KeptCheckpoints kept, Clock clock) {
    this.places = List.copyOf(places);
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Health health() {
    List<Publication> seen = places.stream().map(PublicPlace::publication).toList();
    Health.Builder health =
        Health.status(seen.stream().anyMatch(this::isBehind) ? ATTENTION : Status.UP);
    for (Publication one : seen) {
      health.withDetail(one.place(), one.covered());
      one.problem().ifPresent(it -> health.withDetail(one.place() + ".problem", it));
    }
    return health.build();
  }

  private boolean isBehind(Publication place) {
    return kept.above(place.covered(), 1).stream()
        .anyMatch(
            waiting -> waiting.madeAt().isBefore(clock.instant().minus(HistoryHealth.PROMISED)));
  }
}
