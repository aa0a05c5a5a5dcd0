package io.bulkvouchers.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same work by several workers, one after the other each, for some time. */
record Load(int workers, Duration length) {

  /** One piece of work, which may fail and ends the measurement when it does. */
  interface Work {
    void run();
  }

  /** How long each piece took, in ascending order, and how long all took together. */
  record Result(List<Duration> times, Duration length) {

    static Result of(List<Duration> times, Duration length) {
      List<Duration> sorted = new ArrayList<>(times);
      Collections.sort(sorted);
      return new Result(sorted, length);
    }

    double perSecond() {
      return times.size() / (length.toNanos() / 1e9);
    }

    double millis(double quantile) {
      int index = (int) Math.ceil(quantile * times.size()) - 1;
      return times.get(Math.max(0, index)).toNanos() / 1e6;
    }
  }

  Result measure(Work work) {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<CompletableFuture<List<Duration>>> all =
          IntStream.range(0, workers)
              .mapToObj(_ -> CompletableFuture.supplyAsync(() -> until(end, work), threads))
              .toList();
      List<Duration> times = all.stream().flatMap(one -> one.join().stream()).toList();
      return Result.of(times, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private static List<Duration> until(long end, Work work) {
    List<Duration> times = new ArrayList<>();
    for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
      work.run();
      times.add(Duration.ofNanos(System.nanoTime() - before));
    }
    return times;
  }
}
