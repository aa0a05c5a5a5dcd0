package io.bulkvouchers.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Where figures are written: what, how much, and what to compare it with. */
record Paper(PrintStream out) {

  void line(String what, String figure, String yardstick) {
    out.println(String.format(Locale.ROOT, "%-52s %-46s %s", what, figure, yardstick));
    out.flush();
  }
}
