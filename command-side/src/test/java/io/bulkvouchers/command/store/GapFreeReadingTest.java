package io.bulkvouchers.command.store;

import static io.bulkvouchers.command.store.Facts.factAt;
import static io.bulkvouchers.command.store.Facts.newStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A writer draws its position, is slow, and commits after a later position was read. The facts are
 * dated a little more than Axon's gap timeout ago, as after a pause or with a clock that is slow.
 */
class GapFreeReadingTest {

  private static final Duration SKEW = Duration.ofSeconds(61);
  private static final int WRITERS = 6;
  private static final int FACTS_EACH = 40;

  @Test
  void theStockEngineLosesAFactThatIsCommittedLate() {
    try (StoreUnderTest store = StoreUnderTest.stock()) {
      assertThat(streamsReadAroundALateCommit(store)).containsExactly("second");
    }
  }

  @Test
  void ourEngineWaitsForAFactThatIsCommittedLate() {
    try (StoreUnderTest store = StoreUnderTest.ours()) {
      assertThat(streamsReadAroundALateCommit(store)).containsExactly("first", "second");
    }
  }

  @Test
  void theStockEngineLosesFactsUnderConcurrentWriters() throws Exception {
    try (StoreUnderTest store = StoreUnderTest.stock()) {
      assertThat(readDuringStorm(store)).hasSizeLessThan(WRITERS * FACTS_EACH);
    }
  }

  @Test
  void ourEngineLosesNothingUnderConcurrentWriters() throws Exception {
    try (StoreUnderTest store = StoreUnderTest.ours()) {
      List<String> inOrder =
          readDuringStorm(store).stream().map(TrackedEventMessage::getIdentifier).toList();
      assertThat(inOrder)
          .hasSize(WRITERS * FACTS_EACH)
          .isEqualTo(
              store
                  .jdbc
                  .sql("select event_id::text from event order by position")
                  .query(String.class)
                  .list());
    }
  }

  private static List<String> streamsReadAroundALateCommit(StoreUnderTest store) {
    PurchaseId first = newStream();
    PurchaseId second = newStream();
    List<TrackedEventMessage<?>> read = new ArrayList<>();
    store.inTransaction(
        () -> {
          append(store, first, 0);
          store.inTransaction(() -> append(store, second, 0));
          read.addAll(store.inTransaction(() -> readAfter(store, read)));
          return true;
        });
    read.addAll(readAfter(store, read));
    return read.stream()
        .map(fact -> ((BulkPurchaseEvent) fact.getPayload()).purchaseId())
        .map(stream -> stream.equals(first) ? "first" : "second")
        .toList();
  }

  private static List<TrackedEventMessage<?>> readDuringStorm(StoreUnderTest store)
      throws InterruptedException, ExecutionException {
    List<TrackedEventMessage<?>> read = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Integer>> storm =
          IntStream.range(0, WRITERS).mapToObj(i -> writers.submit(slowWriter(store))).toList();
      while (!storm.stream().allMatch(Future::isDone)) {
        read.addAll(readAfter(store, read));
      }
      for (Future<Integer> writer : storm) {
        assertThat(writer.get()).isEqualTo(FACTS_EACH);
      }
    }
    read.addAll(readAfter(store, read));
    return read;
  }

  private static Callable<Integer> slowWriter(StoreUnderTest store) {
    PurchaseId stream = newStream();
    return () -> {
      for (int sequence = 0; sequence < FACTS_EACH; sequence++) {
        long next = sequence;
        double delay = ThreadLocalRandom.current().nextDouble(0.015);
        store.inTransaction(
            () -> {
              append(store, stream, next);
              return store.jdbc.sql("select pg_sleep(?)").param(delay).query().listOfRows();
            });
      }
      return FACTS_EACH;
    };
  }

  private static boolean append(StoreUnderTest store, PurchaseId stream, long sequence) {
    store.engine.appendEvents(factAt(stream, sequence, Instant.now().minus(SKEW)));
    return true;
  }

  private static List<TrackedEventMessage<?>> readAfter(
      StoreUnderTest store, List<TrackedEventMessage<?>> read) {
    @Nullable TrackingToken token = read.isEmpty() ? null : read.getLast().trackingToken();
    try (var facts = store.engine.readEvents(token, false)) {
      return facts.<TrackedEventMessage<?>>map(fact -> fact).toList();
    }
  }
}
