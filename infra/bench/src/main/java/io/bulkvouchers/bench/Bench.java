package io.bulkvouchers.bench;

import io.bulkvouchers.local.House;
import io.bulkvouchers.local.HousePlan;
import io.bulkvouchers.local.Pace;
import io.bulkvouchers.local.Ports;
import io.bulkvouchers.local.Storage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Prints all figures in about ten minutes: {@code mvn -Pbench}. */
public final class Bench {

  private Bench() {}

  private static HousePlan plan(Path root, Storage files) {
    return new HousePlan(root, files, Ports.free(), Map.of(), Map.of(), Pace.FAST_IN_THE_END);
  }

  /** What {@code -Dbench.part} names; nothing is all of it. */
  private enum Part {
    ALL,
    HOUSE,
    REDEMPTIONS,
    APPENDS,
    CODES,
    HISTORY;

    static Part asked() {
      String name = System.getProperty("bench.part", "");
      return name.isEmpty() ? ALL : valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean has(Part part) {
      return this == ALL || this == part;
    }
  }

  /** Runs in {@code infra/bench}; both services are packaged. */
  public static void main(String... arguments) {
    Part part = Part.asked();
    Paper paper = new Paper(System.out);
    Storage files = Storage.kept(Path.of("target", "bench"));
    files.clear();
    paper.line("WHAT", "FIGURE", "YARDSTICK OR AIM");
    if (part.has(Part.HOUSE) || part == Part.REDEMPTIONS) {
      house(part, files.room("house"), paper);
    }
    if (part.has(Part.APPENDS)) {
      new AppendFigures(paper, PgbenchSearch.ofThisMachine().find()).print(files.room("append"));
    }
    if (part.has(Part.CODES)) {
      new CodeFigures(paper).print(files.room("codes"));
    }
    if (part.has(Part.HISTORY)) {
      new HistoryFigures(paper).print(files.room("history"));
    }
    files.clear();
    System.exit(0);
  }

  private static void house(Part part, Storage files, Paper paper) {
    Path root = Path.of("..", "..").toAbsolutePath().normalize();
    long start = System.nanoTime();
    try (var standing = House.start(plan(root, files))) {
      double seconds = (System.nanoTime() - start) / 1e9;
      paper.line(
          "everything up, first start, already built",
          "%.1f s".formatted(seconds),
          "60 s from `mvn -Plocal` to ready, which prints its own time");
      HouseFigures figures = new HouseFigures(standing, paper);
      if (part == Part.REDEMPTIONS) {
        figures.printRedemptions();
      } else {
        figures.print();
        new ExportFigures(standing, paper).print();
      }
    }
  }
}
