package io.bulkvouchers.query.stream;

import io.bulkvouchers.query.access.Scope;
import io.bulkvouchers.query.feed.Fact;
import io.bulkvouchers.query.feed.FeedListener;
import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * All open pages of this node. One thread reads what has changed, once for all of them, when the
 * feed has committed here or, a little later, on another node.
 */
@Component
class Listeners implements FeedListener, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private static final Duration OTHER_NODES = Duration.ofMillis(500);
  private static final int BATCH = 1_000;

  /** More tabs than anybody reads, and few enough that nobody uses up the connections of all. */
  private static final int MOST_OF_ONE = 32;

  private final Changes changes;
  private final Set<Listener> open = ConcurrentHashMap.newKeySet();
  private final Semaphore news = new Semaphore(0);
  private volatile boolean running;
  private volatile boolean ready;

  Listeners(Changes changes) {
    this.changes = changes;
  }

  /**
   * A listener hears of every change that is committed from now on; what was committed before is
   * its own to read.
   */
  synchronized Listener open(String user, Scope scope) {
    if (!ready || !running) {
      throw new Problem(ProblemCode.UNAVAILABLE, "The stream is starting or stopping");
    }
    if (open.stream().filter(listener -> listener.isOf(user)).count() >= MOST_OF_ONE) {
      throw new Problem(
          ProblemCode.UNAVAILABLE,
          "You have %d streams open already: close one".formatted(MOST_OF_ONE));
    }
    Listener listener = new Listener(user, scope);
    open.add(listener);
    return listener;
  }

  void forget(Listener listener) {
    open.remove(listener);
  }

  @Override
  public void visible(List<Fact> facts) {
    news.release();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("stream").daemon().start(this::run);
  }

  /** Ends every open answer, so that the web server need not wait for them. */
  @Override
  public void stop() {
    running = false;
    open.forEach(Listener::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    long told = -1;
    while (running) {
      try {
        told = told < 0 ? changes.head() : tell(told);
        ready = true;
        boolean _ = news.tryAcquire(OTHER_NODES.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
      } catch (DataAccessException away) {
        LOG.warn("stream=waiting cause=\"{}\"", away.getMessage());
        LockSupport.parkNanos(OTHER_NODES.toNanos());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private long tell(long told) {
    long position = told;
    List<Change> batch;
    do {
      batch = changes.after(position, BATCH);
      for (Change change : batch) {
        open.forEach(listener -> listener.offer(change));
        position = change.position();
      }
    } while (batch.size() == BATCH);
    return position;
  }
}
