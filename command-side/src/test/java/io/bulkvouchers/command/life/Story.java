package io.bulkvouchers.command.life;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, one line a step; kept only when somebody will read it. */
final class Story {

  private final Clock clock;
  private final boolean kept;
  private final List<String> lines = new ArrayList<>();

  private Story(Clock clock, boolean kept) {
    this.clock = clock;
    this.kept = kept;
  }

  static Story kept(Clock clock) {
    return new Story(clock, true);
  }

  static Story untold(Clock clock) {
    return new Story(clock, false);
  }

  void tell(Supplier<String> line) {
    if (kept) {
      lines.add("%s  %s".formatted(clock.instant(), line.get()));
    }
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
