package io.bulkvouchers.command.life;

import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.BulkPurchaseEvent.DisputeClosed;
import io.bulkvouchers.events.ReviewEvent.FlaggedForReview;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * People, Stripe, lost answers, duplicates, crashes, in any order: in the end the books balance and
 * nothing stays in between. {@code -Dlife.commands=1000000} lives longer, {@code -Dlife.seed=...}
 * lives one life again.
 */
class LifeTest {

  private static final int STEPS = 220;
  private static final long COMMANDS = Long.getLong("life.commands", 100_000);
  private static final Optional<Long> SEED = Optional.ofNullable(Long.getLong("life.seed"));
  private static final Logger CHECKOUT =
      (Logger) LoggerFactory.getLogger("io.bulkvouchers.command.checkout");

  /** Lost answers are what these lives are made of: a line for each helps nobody. */
  @BeforeEach
  void silence() {
    CHECKOUT.setLevel(Level.ERROR);
  }

  @AfterEach
  void speech() {
    CHECKOUT.setLevel(null);
  }

  @Test
  void whateverHappensTheBooksBalanceInTheEnd() throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Thread lives = Thread.ofVirtual().unstarted(this::live);
    lives.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    lives.start();
    lives.join();
    failures.forEach(failure -> fail(failure.getMessage(), failure));
  }

  private void live() {
    long first = SEED.orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 40));
    System.out.printf("Lives begin with -Dlife.seed=%d%n", first);
    long start = System.nanoTime();
    long commands = 0;
    long seed = first;
    Map<String, Integer> met = new TreeMap<>();
    while (commands < COMMANDS) {
      Life.End end = Life.lived(seed, steps(), Story::untold);
      if (end.wrong().isPresent()) {
        fail(Shortest.of(seed, steps()).told());
      }
      commands += end.commands();
      end.facts().forEach(fact -> met.merge(kind(fact), 1, Integer::sum));
      seed++;
    }
    System.out.printf(
        "%d commands in %d lives in %s led to %s%n",
        commands, seed - first, Duration.ofNanos(System.nanoTime() - start), met);
  }

  private static String kind(BulkPurchaseEvent fact) {
    return switch (fact) {
      case FlaggedForReview flag -> "FlaggedForReview " + flag.kind();
      case DisputeClosed closed -> "DisputeClosed " + closed.outcome();
      default -> fact.getClass().getSimpleName();
    };
  }

  private static List<Integer> steps() {
    return IntStream.range(0, STEPS).boxed().toList();
  }
}
