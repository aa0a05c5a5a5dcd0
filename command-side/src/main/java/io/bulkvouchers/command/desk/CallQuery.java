package io.bulkvouchers.command.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which calls to show, the newest first.
 *
 * @param states those of {@link CallView#state()} that are wanted
 * @param after the last call of the page before
 */
public record CallQuery(
    Set<String> conferences, Set<String> states, Optional<Place> after, int limit) {

  /** A place in the list. */
  public record Place(Instant wantedAt, String key) {}

  /** A copy. */
  public CallQuery {
    conferences = Set.copyOf(conferences);
    states = Set.copyOf(states);
  }
}
