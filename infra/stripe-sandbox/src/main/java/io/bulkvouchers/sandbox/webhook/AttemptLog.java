package io.bulkvouchers.sandbox.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last tries to deliver. */
final class AttemptLog {

  private static final int KEPT = 10_000;

  private final Deque<Attempt> attempts = new ArrayDeque<>();

  synchronized void add(Attempt attempt) {
    attempts.add(attempt);
    if (attempts.size() > KEPT) {
      attempts.remove();
    }
  }

  synchronized List<Attempt> all() {
    return List.copyOf(attempts);
  }

  synchronized void clear() {
    attempts.clear();
  }
}
