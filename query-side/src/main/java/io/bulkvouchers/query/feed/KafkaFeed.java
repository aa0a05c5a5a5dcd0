package io.bulkvouchers.query.feed;

import io.bulkvouchers.events.wire.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

/** Reads the topics from where the database says that it stands. */
@Component
class KafkaFeed implements ConsumerSeekAware {

  static final String LISTENER = "feed";

  private final Feed feed;
  private final Positions positions;
  private final Outages outages;

  KafkaFeed(Feed feed, Positions positions, Outages outages) {
    this.feed = feed;
    this.positions = positions;
    this.outages = outages;
  }

  @KafkaListener(
      id = LISTENER,
      idIsGroup = false,
      topics = {Topics.PURCHASES, Topics.CONFERENCES})
  void take(List<ConsumerRecord<String, byte[]>> records) {
    feed.take(records);
  }

  /** Kafka's own offsets only tell how far behind we are; ours commit with what we made of them. */
  @Override
  public void onPartitionsAssigned(
      Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
    Map<TopicPartition, Long> offsets = outages.outlast(positions::offsets);
    for (TopicPartition partition : assignments.keySet()) {
      Long next = offsets.get(partition);
      if (next == null) {
        callback.seekToBeginning(partition.topic(), partition.partition());
      } else {
        callback.seek(partition.topic(), partition.partition(), next);
      }
    }
  }
}
