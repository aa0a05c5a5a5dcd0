package io.bulkvouchers.sandbox.api;

import io.bulkvouchers.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to come: first those that were ordered, then those by chance. */
public final class Faults {

  private final List<Fault> coming = new ArrayList<>();
  private Optional<Storm> storm = Optional.empty();

  /** Orders a fault so many times. */
  public synchronized void add(Fault fault, int times) {
    for (int time = 0; time < times; time++) {
      coming.add(fault);
    }
  }

  /** From now on faults come by chance too, in the place of any earlier storm. */
  public synchronized void storm(Storm next) {
    storm = Optional.of(next);
  }

  /** Orders nothing any more, and ends the storm. */
  public synchronized void clear() {
    coming.clear();
    storm = Optional.empty();
  }

  /** What has not happened yet. */
  public synchronized List<Fault> coming() {
    return List.copyOf(coming);
  }

  synchronized Optional<Fault> take(Request request, Fault.When now) {
    Optional<Fault> first = coming.stream().filter(fault -> fault.meets(request, now)).findFirst();
    first.ifPresent(coming::remove);
    return first.or(() -> storm.flatMap(blowing -> blowing.strike(request, now)));
  }
}
