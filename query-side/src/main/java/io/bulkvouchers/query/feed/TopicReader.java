package io.bulkvouchers.query.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the topics once more, from their beginning to where the feed stands and no further. Where
 * it is itself stands in tables that have the names of the feed's own and are others.
 */
@Component
public class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ConsumerFactory<String, byte[]> consumers;
  private final Positions positions;

  TopicReader(ConsumerFactory<String, byte[]> consumers, Positions positions) {
    this.consumers = consumers;
    this.positions = positions;
  }

  /** Connects; whoever opens it closes it. */
  public Opened open() {
    return new Opened(consumers.createConsumer("rebuild", "rebuild"), positions);
  }

  /** A connection, for one thread. */
  public static final class Opened implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final Positions positions;

    private Opened(Consumer<String, byte[]> consumer, Positions positions) {
      this.consumer = consumer;
      this.positions = positions;
    }

    /**
     * The next facts, which are noted as read in the caller's transaction; none when the broker is
     * slow, absent where the feed stands.
     */
    public Optional<List<Fact>> next() {
      Map<TopicPartition, Long> ends = positions.offsetsOfTheFeed();
      Map<TopicPartition, Long> own = positions.offsets();
      List<TopicPartition> left =
          ends.keySet().stream().filter(it -> at(own, it) < at(ends, it)).toList();
      if (left.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(note(poll(left, own, ends)));
    }

    private List<ConsumerRecord<String, byte[]>> poll(
        List<TopicPartition> left, Map<TopicPartition, Long> own, Map<TopicPartition, Long> ends) {
      consumer.assign(left);
      for (TopicPartition partition : left) {
        if (own.containsKey(partition)) {
          consumer.seek(partition, at(own, partition));
        } else {
          consumer.seekToBeginning(List.of(partition));
        }
      }
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
        if (record.offset() < at(ends, new TopicPartition(record.topic(), record.partition()))) {
          records.add(record);
        }
      }
      return records;
    }

    private List<Fact> note(List<ConsumerRecord<String, byte[]>> records) {
      ReadAgain.Applied applied = ReadAgain.of(records, positions);
      positions.saveOffsets(applied.reading().offsets());
      return applied.facts();
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
      return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
