package io.bulkvouchers.command.life;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The only source of chance in a life. Each step draws from its own seed, so a step that is left
 * out changes nothing in what the others draw.
 */
final class Chance {

  private final long seed;
  private SplittableRandom random;

  Chance(long seed) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
  }

  void step(int number) {
    random = new SplittableRandom(seed * 0xBF58476D1CE4E5B9L ^ (number + 7) * 0x94D049BB133111EBL);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  long upTo(long most) {
    return 1 + random.nextLong(most);
  }

  /** Mostly moments, sometimes minutes, seldom hours or a day. */
  Duration aWhile() {
    return switch (random.nextInt(12)) {
      case 0 -> Duration.ofHours(upTo(26));
      case 1, 2 -> Duration.ofMinutes(upTo(90));
      case 3, 4 -> Duration.ofMinutes(upTo(6));
      default -> Duration.ofMillis(upTo(3_000));
    };
  }
}
