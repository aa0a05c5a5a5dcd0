package io.bulkvouchers.command.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stripe's webhooks and our inbox: at least once, in any order, under one id or two, or lost until
 * somebody sweeps.
 */
final class Mail {

  /** What an event is about. */
  enum About {
    SESSION,
    REFUND,
    CHARGE,
    DISPUTE
  }

  /** An event of Stripe, a hint to look at an object again. */
  record Event(String id, About about, String object) {}

  /** An event in our inbox. */
  record Entry(Event event, int tries, Instant due) {}

  private static final int TRIES = 24;
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Map<Event, Instant> underWay = new LinkedHashMap<>();
  private final List<Event> lost = new ArrayList<>();
  private final List<Event> all = new ArrayList<>();
  private final Map<String, Entry> inbox = new LinkedHashMap<>();
  private final Map<String, String> parked = new LinkedHashMap<>();
  private int number;

  /** Something happened at Stripe. */
  void announce(About about, String object, Chance chance, Instant now) {
    Event event = new Event("evt_" + ++number, about, object);
    all.add(event);
    if (chance.oneIn(10)) {
      lost.add(event);
      return;
    }
    underWay.put(event, now.plus(chance.oneIn(4) ? chance.aWhile() : Duration.ofMillis(200)));
    if (chance.oneIn(12)) {
      underWay.put(new Event("evt_" + ++number, about, object), now.plus(chance.aWhile()));
    }
  }

  List<Event> deliverable(Instant now) {
    return underWay.entrySet().stream()
        .filter(event -> !event.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Kept before it is acknowledged; kept once, however often it comes. */
  void receive(Event event, Instant now) {
    inbox.putIfAbsent(event.id(), new Entry(event, 0, now));
  }

  void acknowledged(Event event) {
    underWay.remove(event);
  }

  void again(Event event, Instant at) {
    underWay.put(event, at);
  }

  Optional<Instant> next() {
    List<Instant> times = new ArrayList<>(underWay.values());
    inbox.values().stream().map(Entry::due).filter(Instant.MAX::isAfter).forEach(times::add);
    return times.stream().min(Comparator.naturalOrder());
  }

  List<Entry> due(Instant now) {
    return inbox.values().stream().filter(entry -> !entry.due().isAfter(now)).toList();
  }

  /** A worker's lease: it comes back when the worker does not. */
  void take(Entry entry, Instant lease) {
    inbox.put(entry.event().id(), new Entry(entry.event(), entry.tries() + 1, lease));
  }

  void finish(Entry entry) {
    inbox.put(entry.event().id(), new Entry(entry.event(), entry.tries(), Instant.MAX));
    parked.remove(entry.event().id());
  }

  void postpone(Entry entry, String problem, Instant now) {
    int tries = entry.tries() + 1;
    if (tries >= TRIES) {
      parked.put(entry.event().id(), problem);
      inbox.put(entry.event().id(), new Entry(entry.event(), tries, Instant.MAX));
      return;
    }
    Duration pause = Duration.ofMillis(500L << Math.min(tries, 20));
    inbox.put(
        entry.event().id(),
        new Entry(entry.event(), tries, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
  }

  List<String> parked() {
    return parked.entrySet().stream().map(it -> inbox.get(it.getKey()) + it.getValue()).toList();
  }

  /** What was never delivered is fetched, and an operator replays what was parked. */
  void sweep(Instant now) {
    for (String id : List.copyOf(parked.keySet())) {
      inbox.put(id, new Entry(inbox.get(id).event(), 0, now));
    }
    lost.forEach(event -> underWay.put(event, now));
    lost.clear();
  }

  /** Everything once more, as if it had never been handled. */
  void replay(Instant now) {
    for (Event event : all) {
      inbox.put(event.id(), new Entry(event, 0, now));
    }
  }
}
