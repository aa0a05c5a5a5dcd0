package io.bulkvouchers.command.life;

import java.util.ArrayList;
import java.util.List;

/** A life that ended wrong, with every step left out that it goes wrong without. */
record Shortest(long seed, List<Integer> steps) {

  static Shortest of(long seed, List<Integer> all) {
    List<Integer> steps = all;
    for (int size = all.size() / 2; size > 0; size /= 2) {
      steps = without(seed, steps, size);
    }
    return new Shortest(seed, without(seed, steps, 1));
  }

  private static List<Integer> without(long seed, List<Integer> all, int size) {
    List<Integer> steps = all;
    for (int at = steps.size() - size; at >= 0; at -= size) {
      List<Integer> fewer = new ArrayList<>(steps);
      fewer.subList(at, at + size).clear();
      if (Life.lived(seed, fewer, Story::untold).wrong().isPresent()) {
        steps = fewer;
      }
    }
    return steps;
  }

  String told() {
    Life.End end = Life.lived(seed, steps, Story::kept);
    return "%s%nin the life of -Dlife.seed=%d, of which these steps matter: %s%n%s"
        .formatted(end.wrong().orElse("(not again)"), seed, steps, end.story());
  }
}
