package io.bulkvouchers.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started and must be ended: last come, first gone, once the word is given. */
final class Standing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

  private final Deque<Runnable> ends = new ArrayDeque<>();
  private boolean closed;

  /** Takes a part into account; one that comes too late is ended at once. */
  <P> P add(P part, Consumer<P> end) {
    synchronized (ends) {
      if (!closed) {
        ends.push(() -> end.accept(part));
        return part;
      }
    }
    end.accept(part);
    throw new LocalFailure("Stopped while starting");
  }

  @Override
  public void close() {
    for (Runnable end = next(); end != null; end = next()) {
      try {
        end.run();
      } catch (RuntimeException failure) {
        LOG.warn("Part did not end in order", failure);
      }
    }
  }

  private @Nullable Runnable next() {
    synchronized (ends) {
      closed = true;
      return ends.poll();
    }
  }
}
