package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to come, in the order in which they were ordered. */
public final class Faults {

  private final List<Fault> coming = new ArrayList<>();

  /** Orders a fault so many times. */
  public synchronized void add(Fault fault, int times) {
    for (int time = 0; time < times; time++) {
      coming.add(fault);
    }
  }

  /** Orders nothing any more. */
  public synchronized void clear() {
    coming.clear();
  }

  /** What has not happened yet. */
  public synchronized List<Fault> coming() {
    return List.copyOf(coming);
  }

  synchronized Optional<Fault> take(Request request, Fault.When now) {
    Optional<Fault> first = coming.stream().filter(fault -> fault.meets(request, now)).findFirst();
    first.ifPresent(coming::remove);
    return first;
  }
}
