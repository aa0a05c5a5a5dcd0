package io.bulkvouchers.command.life;

import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A piece of work on one node. It rests between any two steps, so that anything can happen
 * meanwhile, and so that it can die there. Only one errand moves at a time: a life has no races but
 * the ones that it draws.
 */
final class Errand {

  /** The end of a node: what was not written down is lost. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("the node died", null, false, false);
    }
  }

  private static final ThreadLocal<Errand> CURRENT = new ThreadLocal<>();

  private final String name;
  private final int node;
  private final Semaphore go = new Semaphore(0);
  private final Semaphore rested = new Semaphore(0);
  private final Thread thread;
  private volatile boolean dying;
  private volatile boolean over;
  private volatile Optional<Throwable> failure = Optional.empty();

  Errand(String name, int node, Runnable work) {
    this.name = name;
    this.node = node;
    this.thread = Thread.ofVirtual().unstarted(() -> run(work));
  }

  int node() {
    return node;
  }

  boolean over() {
    return over;
  }

  /** Goes on to its next rest, or to its end. */
  void resume() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      go.release();
    }
    rested.acquireUninterruptibly();
    failure.ifPresent(
        cause -> {
          throw new AssertionError("In %s: %s".formatted(name, cause), cause);
        });
  }

  void toTheEnd() {
    while (!over) {
      resume();
    }
  }

  void die() {
    dying = true;
    if (!over && thread.getState() != Thread.State.NEW) {
      resume();
    }
    over = true;
  }

  /** Between two steps of whatever is under way; outside of errands nothing rests. */
  static void rest() {
    Errand current = CURRENT.get();
    if (current != null) {
      current.rested.release();
      current.go.acquireUninterruptibly();
      if (current.dying) {
        throw new Crash();
      }
    }
  }

  private void run(Runnable work) {
    CURRENT.set(this);
    try {
      work.run();
    } catch (Crash end) {
      dying = true;
    } catch (Throwable bug) {
      failure = Optional.of(bug);
    } finally {
      over = true;
      rested.release();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
