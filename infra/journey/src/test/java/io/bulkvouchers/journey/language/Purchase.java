package io.bulkvouchers.journey.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** A purchase by its id, watched through the organizer's eyes in the query service. */
public record Purchase(String id, Person witness) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The purchase as the query service shows it now. */
  public View now() {
    return witness.sees(this);
  }

  /** Waits until the query service shows this status. */
  public View becomes(String status) {
    return until(view -> assertThat(view.status()).as(view.toString()).isEqualTo(status));
  }

  /** Waits until the query service shows what is wanted. */
  public View until(Consumer<View> wanted) {
    View[] last = new View[1];
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> {
              last[0] = now();
              wanted.accept(last[0]);
            });
    return last[0];
  }
}
