package io.bulkvouchers.command.store;

import static io.bulkvouchers.command.store.Facts.fact;
import static io.bulkvouchers.command.store.Facts.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@CommandSideTest
@DirtiesContext
@Import(PoisonTest.Sensitive.class)
class PoisonTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Autowired Sensitive handler;
  @Autowired EventStorageEngine storage;
  @Autowired ProcessorHealth health;

  @Test
  void aFactThatCannotBeHandledStopsItsReaderAndIsNeverSteppedOver() {
    PurchaseId good = newStream();
    PurchaseId bad = newStream();
    PurchaseId later = newStream();
    handler.poison.add(bad);

    List.of(good, bad, later).forEach(stream -> storage.appendEvents(fact(stream, 0)));
    await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.DOWN));
    assertThat(handler.handled).doesNotContain(bad, later);

    handler.poison.clear();
    await().atMost(SOON).until(() -> handler.handled.contains(later));
    assertThat(handler.handled).containsSubsequence(good, bad, later);
    await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.UP));
  }

  /** Fails at what it is told to fail at. */
  @ProcessingGroup("sensitive")
  static class Sensitive {
    final Set<PurchaseId> poison = ConcurrentHashMap.newKeySet();
    final List<PurchaseId> handled = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(BulkPurchaseEvent.Denied event) {
      if (poison.contains(event.purchaseId())) {
        throw new IllegalStateException("poison");
      }
      handled.add(event.purchaseId());
    }
  }
}
