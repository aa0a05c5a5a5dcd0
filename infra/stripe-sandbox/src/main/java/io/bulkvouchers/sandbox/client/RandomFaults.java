package io.bulkvouchers.sandbox.client;

import java.util.List;
import java.util.Map;

/**
 * Misfortunes of POST requests by chance, for tests under load.
 *
 * @param probability of one per request, from 0 to 1
 * @param seed the same seed and the same requests bring the same ones
 * @param kinds {@code lost} (all is done, the answer is lost), {@code broken} (all is done, the
 *     result is a 500 that the key replays), {@code conflict} (409, nothing done), {@code too_many}
 *     (429, nothing done)
 */
public record RandomFaults(double probability, long seed, List<String> kinds) {

  /** All kinds, each as likely as the others. */
  public static RandomFaults of(double probability, long seed) {
    return new RandomFaults(probability, seed, List.of("lost", "broken", "conflict", "too_many"));
  }

  /**
   * Only these kinds, with the same probability altogether; one said twice comes twice as often.
   */
  public RandomFaults only(String... some) {
    return new RandomFaults(probability, seed, List.of(some));
  }

  Map<String, ?> fields() {
    return Map.of("probability", probability, "seed", seed, "kinds", String.join(",", kinds));
  }
}
