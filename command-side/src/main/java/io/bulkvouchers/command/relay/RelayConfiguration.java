package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.store.Horizon;
import io.bulkvouchers.command.store.StoredEvents;
import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.events.wire.Topics;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** The relay, its topics and its health. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

  @Bean
  Lease relayLease(JdbcClient jdbc, RelaySettings settings) {
    return new Lease(jdbc, settings.lease());
  }

  @Bean
  Relay relay(
      StoredEvents events,
      Lease lease,
      KafkaTopics topics,
      ProducerFactory<?, ?> producers,
      RelaySettings settings) {
    return new Relay(
        events,
        lease,
        topics,
        () ->
            new Publisher(
                new KafkaProducer<>(producers.getConfigurationProperties()),
                settings.lease().dividedBy(3)),
        settings);
  }

  @Bean
  CheckpointRelay checkpointRelay(
      HistoryProofs proofs,
      KafkaTopics topics,
      KafkaAdmin broker,
      ProducerFactory<?, ?> producers,
      RelaySettings settings) {
    return new CheckpointRelay(
        topics,
        () ->
            new CheckpointTopic(
                proofs,
                new KafkaProducer<>(producers.getConfigurationProperties()),
                broker.getConfigurationProperties()),
        settings.retryInterval());
  }

  @Bean
  RelayHealth relayHealth(Relay relay, Lease lease, Horizon horizon) {
    return new RelayHealth(relay, lease, horizon);
  }

  @Bean
  KafkaTopics kafkaTopics(KafkaAdmin broker, RelaySettings settings) {
    return new KafkaTopics(
        broker.getConfigurationProperties(),
        List.of(
            topic(Topics.PURCHASES, settings.partitions(), settings.replicas()),
            topic(Topics.CONFERENCES, 1, settings.replicas()),
            topic(Topics.CHECKPOINTS, 1, settings.replicas())));
  }

  private static NewTopic topic(String name, int partitions, int replicas) {
    return TopicBuilder.name(name)
        .partitions(partitions)
        .replicas(replicas)
        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(Topics.LARGEST_FACT))
        .build();
  }
}
