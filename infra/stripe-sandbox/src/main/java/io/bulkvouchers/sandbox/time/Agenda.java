package io.bulkvouchers.sandbox.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Runs things when the sandbox's clock reaches their time; moving the clock runs them at once. */
public final class Agenda implements AutoCloseable {

  private record Entry(Instant due, long number, Runnable thing) {}

  private final SandboxClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
  private final Thread timer = Thread.ofVirtual().name("sandbox-agenda").unstarted(this::keepTime);
  private long next;

  public Agenda(SandboxClock clock) {
    this.clock = clock;
  }

  /** Begins to watch the clock. */
  public void start() {
    timer.start();
  }

  /** Plans something; it must be quick and must not throw. */
  public void at(Instant due, Runnable thing) {
    lock.lock();
    try {
      entries.add(new Entry(due, next++, thing));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Moves the clock forward; what became due meanwhile is done when this returns. */
  public void advance(Duration by) {
    clock.advance(by);
    runDue();
  }

  /** Forgets all plans and goes back to the machine's time. */
  public void reset() {
    lock.lock();
    try {
      entries.clear();
      clock.reset();
    } finally {
      lock.unlock();
    }
  }

  private void runDue() {
    takeDue().forEach(entry -> entry.thing().run());
  }

  private List<Entry> takeDue() {
    lock.lock();
    try {
      List<Entry> due = new ArrayList<>();
      while (!entries.isEmpty() && !entries.element().due().isAfter(clock.instant())) {
        due.add(entries.remove());
      }
      return due;
    } finally {
      lock.unlock();
    }
  }

  private void keepTime() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        awaitDue();
        runDue();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitDue() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanos = nanosToNext();
      while (nanos > 0) {
        changed.awaitNanos(nanos);
        nanos = nanosToNext();
      }
    } finally {
      lock.unlock();
    }
  }

  private long nanosToNext() {
    return entries.isEmpty()
        ? Long.MAX_VALUE
        : Duration.between(clock.instant(), entries.element().due()).toNanos();
  }

  @Override
  public void close() {
    timer.interrupt();
  }
}
