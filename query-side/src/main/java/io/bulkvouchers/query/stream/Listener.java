package io.bulkvouchers.query.stream;

import io.bulkvouchers.query.access.Scope;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One open page. Its queue is short: a page that cannot keep up is let go, and takes up again from
 * the last position that it has seen.
 */
final class Listener {

  private static final int LONGEST_QUEUE = 512;

  private final String user;
  private final Scope scope;
  private final BlockingQueue<Change> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private volatile boolean open = true;

  Listener(String user, Scope scope) {
    this.user = user;
    this.scope = scope;
  }

  boolean isOf(String somebody) {
    return user.equals(somebody);
  }

  Scope scope() {
    return scope;
  }

  void offer(Change change) {
    if (scope.includes(change.owner()) && !queue.offer(change)) {
      open = false;
    }
  }

  void close() {
    open = false;
  }

  boolean isOpen() {
    return open;
  }

  Optional<Change> next(long milliseconds) throws InterruptedException {
    return Optional.ofNullable(queue.poll(milliseconds, TimeUnit.MILLISECONDS));
  }
}
