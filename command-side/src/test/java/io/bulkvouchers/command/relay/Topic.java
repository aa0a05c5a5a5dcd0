package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.support.TestBroker;
import io.bulkvouchers.events.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader of the topic of purchases has seen so far. */
final class Topic implements AutoCloseable {

  private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();
  private final KafkaConsumer<String, String> consumer;

  Topic(TestBroker broker, int partitions) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "auto.offset.reset", "earliest",
                "reconnect.backoff.max.ms", "200"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      all.add(new TopicPartition(Topics.PURCHASES, partition));
    }
    consumer.assign(all);
  }

  /** Reads on for a moment and gives all that was seen. */
  List<ConsumerRecord<String, String>> records() {
    consumer.poll(Duration.ofMillis(50)).forEach(seen::add);
    return seen;
  }

  /** The versions of one stream in the order of the topic. */
  List<Long> versionsOf(String stream) {
    return records().stream()
        .filter(record -> record.key().equals(stream))
        .map(record -> Long.valueOf(header(record, Topics.STREAM_VERSION)))
        .toList();
  }

  static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
