package io.bulkvouchers.command.redemption;

import io.bulkvouchers.events.ConferenceId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How often codes were missed on this node, and the alarm when that is no accident any more. */
@Component
class MissRates {

  static final String METER = "bulk.vouchers.redemption.misses";

  private static final Logger LOG = LoggerFactory.getLogger(MissRates.class);

  private final MeterRegistry meters;
  private final Clock clock;
  private final GuessSettings settings;
  private final Map<ConferenceId, Minute> minutes = new ConcurrentHashMap<>();

  MissRates(MeterRegistry meters, Clock clock, GuessSettings settings) {
    this.meters = meters;
    this.clock = clock;
    this.settings = settings;
  }

  /** One line a minute and conference, however many misses there are. */
  void missed(ConferenceId conference, Miss miss) {
    meters.counter(METER, "kind", miss.word()).increment();
    Minute now = minutes.merge(conference, Minute.first(minute()), Minute::plus);
    if (now.misses() == settings.alarmPerMinute()) {
      LOG.warn("guessing=suspected conference={} misses={} in=PT1M", conference, now.misses());
    }
  }

  void blocked() {
    meters.counter(METER, "kind", "blocked").increment();
  }

  /** Where the alarm was reached in this minute or the one before. */
  List<String> suspected() {
    Instant before = minute().minus(1, ChronoUnit.MINUTES);
    List<String> suspected = new ArrayList<>();
    minutes.values().removeIf(minute -> minute.start().isBefore(before));
    minutes.forEach(
        (conference, minute) -> {
          if (minute.most() >= settings.alarmPerMinute()) {
            suspected.add(conference.value());
          }
        });
    return suspected.stream().sorted().toList();
  }

  private Instant minute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * The misses of one minute.
   *
   * @param before those of the minute before, when there were any
   */
  private record Minute(Instant start, long misses, long before) {

    static Minute first(Instant start) {
      return new Minute(start, 1, 0);
    }

    Minute plus(Minute one) {
      if (one.start.equals(start)) {
        return new Minute(start, misses + 1, before);
      }
      boolean next = one.start.equals(start.plus(1, ChronoUnit.MINUTES));
      return new Minute(one.start, 1, next ? misses : 0);
    }

    long most() {
      return Math.max(misses, before);
    }
  }
}
