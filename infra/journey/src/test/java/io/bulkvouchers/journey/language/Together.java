package io.bulkvouchers.journey.language;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Does several things at the same moment. */
public final class Together {

  private Together() {}

  /** The results of all, when the last one has finished. */
  public static <T> List<T> times(int count, Supplier<T> work) {
    return all(Collections.nCopies(count, work));
  }

  /** The results of all, in their order, when the last one has finished. */
  public static <T> List<T> all(List<Supplier<T>> works) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<T>> running =
          works.stream()
              .map(work -> CompletableFuture.supplyAsync(() -> after(start, work), threads))
              .toList();
      start.countDown();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  private static <T> T after(CountDownLatch start, Supplier<T> work) {
    try {
      start.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped before the start", stopped);
    }
    return work.get();
  }
}
