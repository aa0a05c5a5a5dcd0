package io.bulkvouchers.query.feed;

import io.bulkvouchers.query.problem.Problem;
import io.bulkvouchers.query.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Reads that wait for their own write: a caller who was told a version by the command side asks for
 * it here, and is answered as soon as the views show it.
 */
@Component
public class Visibility implements FeedListener {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How soon a fact that another node has projected is noticed. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Positions positions;
  private final InstantSource clock;
  private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

  Visibility(Positions positions, InstantSource clock) {
    this.positions = positions;
    this.clock = clock;
  }

  /**
   * Returns once the views show the stream at the version or later, or when a few seconds have
   * passed.
   *
   * @return the version that is seen then, 0 when the stream is not known
   */
  public long await(String streamId, long version) {
    return await(streamId, version, id -> true);
  }

  /**
   * The same for someone who may not see every stream: what he does not see has version 0, so that
   * he waits for it as long as for a stream that nobody knows.
   */
  public long await(String streamId, long version, Predicate<String> seesStream) {
    if (version < 0) {
      throw Problem.ofParameter(
          ProblemCode.INVALID_PARAMETER, "version", "A version is a number from 0");
    }
    Instant deadline = clock.instant().plus(PATIENCE);
    while (true) {
      CountDownLatch change = waiting.computeIfAbsent(streamId, id -> new CountDownLatch(1));
      long stored = positions.versions(List.of(streamId)).getOrDefault(streamId, 0L);
      long seen = seesStream.test(streamId) ? stored : 0;
      if (seen >= version || !clock.instant().isBefore(deadline)) {
        waiting.remove(streamId, change);
        return seen;
      }
      pause(change);
    }
  }

  /** Refuses to show something older than the caller has asked for. */
  public static void require(long shown, long wanted) {
    if (shown < wanted) {
      throw new Problem(
          ProblemCode.NOT_YET_VISIBLE,
          "Version %d is not visible yet; version %d is".formatted(wanted, shown));
    }
  }

  @Override
  public void visible(List<Fact> facts) {
    if (!waiting.isEmpty()) {
      for (Fact fact : facts) {
        CountDownLatch change = waiting.remove(fact.streamId());
        if (change != null) {
          change.countDown();
        }
      }
    }
  }

  private static void pause(CountDownLatch change) {
    try {
      boolean _ = change.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Problem(ProblemCode.UNAVAILABLE, "The service is being stopped");
    }
  }
}
