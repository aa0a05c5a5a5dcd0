package io.bulkvouchers.auditor;

import java.io.PrintStream;

/** Prints what is found as it is found, and weighs it. */
final class Report {

  /** Nobody reads more; the count says how many there are. */
  private static final int SHOWN = 100;

  private final PrintStream out;
  private long wrong;
  private long unchecked;

  Report(PrintStream out) {
    this.out = out;
  }

  void says(String text) {
    line("BUNDLE", text);
  }

  void proved(String text) {
    line("PROVED", text);
  }

  void replayed(String text) {
    line("REPLAYED", text);
  }

  void total(String text) {
    line("TOTAL", text);
  }

  /** What no bundle of this kind can show; it takes nothing from what is proved. */
  void beyond(String text) {
    line("NOT SHOWN", text);
  }

  void unchecked(String text) {
    unchecked++;
    shown(unchecked, "NOT CHECKED", text);
  }

  void wrong(String text) {
    wrong++;
    shown(wrong, "WRONG", text);
  }

  /** Says what all of it is worth. */
  int verdict() {
    if (wrong > 0) {
      line("VERDICT", "WRONG: %d findings, %d not checked".formatted(wrong, unchecked));
      return Auditor.WRONG;
    }
    if (unchecked > 0) {
      line("VERDICT", "NOT ALL CHECKED: nothing wrong, %d not checked".formatted(unchecked));
      return Auditor.UNCHECKED;
    }
    line("VERDICT", "PROVED: every event of the bundle is what was signed");
    return Auditor.PROVED;
  }

  private void shown(long count, String word, String text) {
    if (count <= SHOWN) {
      line(word, text);
    } else if (count == SHOWN + 1) {
      line(word, "and more");
    }
  }

  private void line(String word, String text) {
    out.printf("%-12s %s%n", word, text);
  }
}
