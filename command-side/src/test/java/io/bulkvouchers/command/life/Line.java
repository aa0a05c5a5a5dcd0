package io.bulkvouchers.command.life;

import io.bulkvouchers.command.gateway.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The line to Stripe and its idempotency keys: answers get lost before or after the deed, requests
 * arrive minutes late, failures are stored and replayed (Stripe: "Idempotent requests").
 */
final class Line {

  private static final Duration KEY_LIFE = Duration.ofHours(24);
  private static final Duration LATEST = Duration.ofMinutes(4);

  private record Kept(Answer<?> answer, Instant since) {}

  private record Late(Instant at, Runnable deed) {}

  private final Map<String, Kept> keys = new LinkedHashMap<>();
  private final List<Late> underWay = new ArrayList<>();
  private final Chance chance;
  private final Clock clock;
  private final Story story;
  private boolean sound;

  Line(Chance chance, Clock clock, Story story) {
    this.chance = chance;
    this.clock = clock;
    this.story = story;
  }

  /** From here on nothing is lost. */
  void heal() {
    sound = true;
  }

  <T> Answer<T> look(String what, Supplier<Answer<T>> sight) {
    Errand.rest();
    Answer<T> answer = !sound && chance.oneIn(8) ? Answer.Unknown.yet("no_answer") : sight.get();
    story.tell(() -> "  we " + what + ": " + answer);
    Errand.rest();
    return answer;
  }

  <T> Answer<T> ask(String what, String key, Supplier<Answer<T>> deed) {
    Errand.rest();
    Answer<T> answer = sound ? keyed(key, deed) : faulty(key, deed);
    story.tell(() -> "  we ask to " + what + ": " + answer);
    Errand.rest();
    return answer;
  }

  private <T> Answer<T> faulty(String key, Supplier<Answer<T>> deed) {
    return switch (chance.below(24)) {
      case 0 -> Answer.Unknown.yet("no_answer");
      case 1, 2 -> lost(keyed(key, deed));
      case 3, 7 -> {
        Instant at = clock.instant().plus(Duration.ofSeconds(chance.upTo(LATEST.toSeconds())));
        underWay.add(new Late(at, () -> keyed(key, deed)));
        story.tell(() -> "  (a request is under way until " + at + ")");
        yield Answer.Unknown.yet("no_answer");
      }
      case 4 -> stored500(key, deed);
      case 5 -> Answer.Unknown.yet("rate_limited");
      case 6 -> alive(key) ? keyed(key, deed) : new Answer.Refused<>("account_invalid");
      default -> keyed(key, deed);
    };
  }

  private static <T> Answer<T> lost(Answer<T> answer) {
    return answer instanceof Answer.Unknown<T> ? answer : Answer.Unknown.yet("no_answer");
  }

  /** Failed at Stripe after the deed, or before it; either way the failure is what the key says. */
  private <T> Answer<T> stored500(String key, Supplier<Answer<T>> deed) {
    if (alive(key)) {
      return keyed(key, deed);
    }
    if (chance.oneIn(2)) {
      deed.get();
    }
    keys.put(key, new Kept(Answer.Unknown.forThisKey("status_500"), clock.instant()));
    return Answer.Unknown.yet("status_500");
  }

  /** Only what was begun is stored: a refused request may be sent again. */
  @SuppressWarnings("unchecked")
  private <T> Answer<T> keyed(String key, Supplier<Answer<T>> deed) {
    if (alive(key)) {
      return (Answer<T>) keys.get(key).answer();
    }
    Answer<T> answer = deed.get();
    if (answer instanceof Answer.Given<T>) {
      keys.put(key, new Kept(answer, clock.instant()));
    }
    return answer;
  }

  private boolean alive(String key) {
    Kept kept = keys.get(key);
    return kept != null && kept.since().plus(KEY_LIFE).isAfter(clock.instant());
  }

  /** Requests that were long on their way arrive. */
  void arrive() {
    List<Late> arriving =
        underWay.stream().filter(one -> !one.at().isAfter(clock.instant())).toList();
    underWay.removeAll(arriving);
    arriving.forEach(one -> one.deed().run());
  }
}
