package io.bulkvouchers.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks on: how much heap is used, and how long a reader of facts waits at the append gate. */
final class Watch implements AutoCloseable {

  private static final long PAUSE = Duration.ofMillis(10).toNanos();

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final Thread thread;
  private volatile boolean over;

  private Watch(DataSource source) {
    JdbcClient jdbc = JdbcClient.create(source);
    this.thread =
        Thread.ofPlatform()
            .name("watch")
            .start(
                () -> {
                  while (!over) {
                    look(jdbc);
                    LockSupport.parkNanos(PAUSE);
                  }
                });
  }

  static Watch start(DataSource source) {
    System.gc();
    return new Watch(source);
  }

  long megabytes() {
    return bytes.get() >> 20;
  }

  Duration longestWait() {
    return Duration.ofNanos(nanos.get());
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(JdbcClient jdbc) {
    Runtime machine = Runtime.getRuntime();
    bytes.accumulateAndGet(machine.totalMemory() - machine.freeMemory(), Math::max);
    long start = System.nanoTime();
    jdbc.sql("select settled_position()").query((row, number) -> row.getLong(1)).single();
    nanos.accumulateAndGet(System.nanoTime() - start, Math::max);
  }
}
