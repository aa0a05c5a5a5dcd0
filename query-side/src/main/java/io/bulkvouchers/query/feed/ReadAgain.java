package io.bulkvouchers.query.feed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that the feed has read before, made facts once more in tables of their own. */
final class ReadAgain {

  private ReadAgain() {}

  /** A reading that could be applied whole. */
  record Applied(Reading reading, List<Fact> facts) {}

  /**
   * Notes versions and head in the caller's transaction; where it stands, the caller notes.
   *
   * @throws BrokenFeed when one of them cannot be applied
   */
  static Applied of(List<ConsumerRecord<String, byte[]>> records, Positions positions) {
    List<String> streams =
        records.stream().map(ConsumerRecord::key).filter(Objects::nonNull).distinct().toList();
    long head = positions.lockHead();
    Reading reading = Reading.of(records, positions.versions(streams));
    Optional<BrokenFeed> broken = reading.broken();
    if (broken.isPresent()) {
      throw broken.get();
    }
    List<Fact> facts = reading.factsAfter(head);
    positions.saveVersions(reading.seen());
    positions.moveHead(head + facts.size());
    return new Applied(reading, facts);
  }
}
