package io.bulkvouchers.query.feed;

import io.bulkvouchers.events.wire.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a poll brought, as far as it can be applied: what was seen is passed over, and reading ends
 * in front of the first record that cannot be applied. Streams are told apart by version alone, as
 * offsets start anew when a topic is made anew.
 *
 * @param seen the version of each stream after this reading
 * @param offsets the next record of each partition after this reading
 */
record Reading(
    List<Received> fresh,
    Map<String, Long> seen,
    Map<TopicPartition, Long> offsets,
    Optional<BrokenFeed> broken) {

  /** A fact that has no place here yet. */
  record Received(EventEnvelope envelope, String body) {}

  static Reading of(List<ConsumerRecord<String, byte[]>> records, Map<String, Long> seenBefore) {
    List<Received> fresh = new ArrayList<>(records.size());
    Map<String, Long> seen = new HashMap<>(seenBefore);
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        EventEnvelope envelope = Envelopes.read(record);
        if (isNext(envelope, seen.getOrDefault(envelope.streamId(), 0L), record)) {
          fresh.add(new Received(envelope, Envelopes.body(record)));
          seen.put(envelope.streamId(), envelope.version());
        }
      } catch (BrokenFeed broken) {
        return new Reading(fresh, seen, offsets, Optional.of(broken));
      }
      offsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }
    return new Reading(fresh, seen, offsets, Optional.empty());
  }

  private static boolean isNext(EventEnvelope envelope, long seen, ConsumerRecord<?, ?> record) {
    if (envelope.version() > seen + 1) {
      throw new BrokenFeed(
          "Gap in %s at %s: version %d after %d"
              .formatted(envelope.streamId(), Envelopes.place(record), envelope.version(), seen));
    }
    return envelope.version() > seen;
  }

  List<Fact> factsAfter(long head) {
    List<Fact> facts = new ArrayList<>(fresh.size());
    for (Received received : fresh) {
      facts.add(new Fact(head + facts.size() + 1, received.envelope(), received.body()));
    }
    return facts;
  }
}
