package io.bulkvouchers.sandbox.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests to the API. */
public final class RequestLog {

  private static final int KEPT = 50_000;

  private final Deque<LoggedRequest> requests = new ArrayDeque<>();

  synchronized void add(LoggedRequest request) {
    requests.add(request);
    if (requests.size() > KEPT) {
      requests.remove();
    }
  }

  /** All that are kept, the oldest first. */
  public synchronized List<LoggedRequest> all() {
    return List.copyOf(requests);
  }

  /** Forgets them. */
  public synchronized void clear() {
    requests.clear();
  }
}
