package io.bulkvouchers.sandbox.book;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** All objects of one kind, in the order in which they came; a newer state replaces the older. */
public final class Shelf<T extends Kept> {

  private final LinkedHashMap<String, T> objects = new LinkedHashMap<>();
  private final BiConsumer<String, Optional<Object>> changed;

  /**
   * An empty shelf.
   *
   * @param changed hears the id of every object that changes, and its new state
   */
  Shelf(BiConsumer<String, Optional<Object>> changed) {
    this.changed = changed;
  }

  /** Keeps the object, in the place of an older state of it. */
  public T put(T object) {
    changed.accept(object.id(), Optional.of(object));
    return restore(object);
  }

  /** The same for what was kept before the sandbox was started again. */
  T restore(T object) {
    objects.put(object.id(), object);
    return object;
  }

  /** The present state. */
  public Optional<T> find(String id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** The present state of what is known to be there. */
  public T get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("Never kept: " + id));
  }

  /** All, the newest first, as Stripe's lists are. */
  public Stream<T> newestFirst() {
    return objects.sequencedValues().reversed().stream();
  }

  /** Forgets one. */
  public void remove(String id) {
    changed.accept(id, Optional.empty());
    objects.remove(id);
  }
}
