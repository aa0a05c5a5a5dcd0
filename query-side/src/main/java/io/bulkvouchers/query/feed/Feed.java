package io.bulkvouchers.query.feed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One batch, one transaction: every projection, the new versions and the new offsets become visible
 * together or not at all. Whoever waits is told after the commit.
 */
@Component
class Feed {

  private final Positions positions;
  private final TransactionOperations transaction;
  private final List<Projection> projections;
  private final List<FeedListener> listeners;

  Feed(
      Positions positions,
      TransactionOperations transaction,
      List<Projection> projections,
      List<FeedListener> listeners) {
    this.positions = positions;
    this.transaction = transaction;
    this.projections = projections;
    this.listeners = listeners;
  }

  /** Applies what can be applied, then throws when a record in the batch could not be. */
  void take(List<ConsumerRecord<String, byte[]>> records) {
    Applied applied = Objects.requireNonNull(transaction.execute(status -> apply(records)));
    listeners.forEach(listener -> listener.visible(applied.facts()));
    applied
        .reading()
        .broken()
        .ifPresent(
            broken -> {
              throw broken;
            });
  }

  private record Applied(Reading reading, List<Fact> facts) {}

  private Applied apply(List<ConsumerRecord<String, byte[]>> records) {
    long head = positions.lockHead();
    Reading reading = Reading.of(records, positions.versions(keys(records)));
    List<Fact> facts = reading.factsAfter(head);
    if (!facts.isEmpty()) {
      projections.forEach(projection -> projection.apply(facts));
      positions.saveVersions(reading.seen());
      positions.moveHead(head + facts.size());
    }
    positions.saveOffsets(reading.offsets());
    return new Applied(reading, facts);
  }

  private static List<String> keys(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .map(ConsumerRecord::key)
        .filter(Objects::nonNull)
        .collect(Collectors.collectingAndThen(Collectors.toSet(), List::copyOf));
  }
}
