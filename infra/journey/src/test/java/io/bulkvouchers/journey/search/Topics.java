package io.bulkvouchers.journey.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every record of every topic of a broker, from the first to the last: key, headers, value. */
public record Topics(String bootstrapServers) implements Place {

  @Override
  public Stream<Text> texts() {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
    List<Text> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> all =
          consumer.listTopics().values().stream()
              .flatMap(Collection::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(text(record)));
      }
    }
    return found.stream();
  }

  private static Text text(ConsumerRecord<String, String> record) {
    String headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .map(header -> header.key() + "=" + decoded(header.value()))
            .collect(Collectors.joining(" "));
    return new Text("topic " + record.topic(), record.key() + " " + headers + " " + record.value());
  }

  private static String decoded(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
