package io.bulkvouchers.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {

  private static final String TOPIC = "bulk-vouchers.purchases";

  @Test
  void recordsOutliveAStopAndComeBackInTheOrderOfTheirKey() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.throwAway()) {
      broker.createTopics(Map.of(TOPIC, 6));
      broker.createTopics(Map.of(TOPIC, 6));
      produce(broker, "created", "fulfilled");
      broker.stop();
      broker.start();
      produce(broker, "refunded");
      assertThat(consume(broker, 3)).containsExactly("created", "fulfilled", "refunded");
    }
  }

  @Test
  void aTopicThatNobodyCreatedDoesNotAppearByItself() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.throwAway();
        Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).isEmpty();
    }
  }

  private static void produce(EmbeddedBroker broker, String... values) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(TOPIC, "bp_1", value)).get();
      }
    }
  }

  private static List<String> consume(EmbeddedBroker broker, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", broker.bootstrapServers(),
            "group.id", "reader",
            "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(one -> values.add(one.value()));
      }
    }
    return values;
  }
}
