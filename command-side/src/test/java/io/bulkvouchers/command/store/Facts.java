package io.bulkvouchers.command.store;

import io.bulkvouchers.events.BulkPurchaseEvent;
import io.bulkvouchers.events.PurchaseId;
import io.bulkvouchers.events.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Small facts for tests of the store, each with a sequence number as Axon counts. */
final class Facts {

  private static final UserId ORGANIZER = new UserId("organizer");

  private Facts() {}

  static PurchaseId newStream() {
    return PurchaseId.of(UUID.randomUUID());
  }

  static DomainEventMessage<Record> fact(PurchaseId stream, long sequence) {
    return factAt(stream, sequence, Instant.now());
  }

  static DomainEventMessage<Record> factAt(PurchaseId stream, long sequence, Instant time) {
    return new GenericDomainEventMessage<>(
        "bulk-purchase",
        stream.value(),
        sequence,
        new BulkPurchaseEvent.Denied(stream, ORGANIZER, "budget"),
        Map.of("actor", "organizer", "cause", "req_1"),
        UUID.randomUUID().toString(),
        time);
  }
}
