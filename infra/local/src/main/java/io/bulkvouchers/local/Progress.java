package io.bulkvouchers.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One line for each part when it stands, with the time it took. */
final class Progress {

  private final PrintStream out;
  private final int steps;
  private final AtomicInteger done = new AtomicInteger();

  Progress(PrintStream out, int steps) {
    this.out = out;
    this.steps = steps;
  }

  static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), 0);
  }

  <T> T step(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.println(
        String.format(
            Locale.ROOT, "[%d/%d] %-20s %5.1f s", done.incrementAndGet(), steps, what, seconds));
    out.flush();
    return result;
  }
}
