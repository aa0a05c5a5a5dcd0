package io.bulkvouchers.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestBroker;
import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.command.transparency.KeptCheckpoint;
import io.bulkvouchers.events.wire.Topics;
import io.bulkvouchers.proofs.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Whoever reads the facts from Kafka reads there, too, what was signed of them. */
@CommandSideTest
@TestPropertySource(properties = "bulk-vouchers.history.checkpoint-every=1ms")
@DirtiesContext
class CheckpointTopicTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final TestBroker BROKER = TestBroker.start();

  @Autowired CheckpointRelay relay;
  @Autowired HistoryProofs proofs;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void realBroker(DynamicPropertyRegistry registry) {
    registry.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
    registry.add("bulk-vouchers.relay.retry-interval", () -> "100ms");
  }

  @AfterAll
  static void end() {
    BROKER.close();
  }

  @Test
  void everyCheckpointArrivesInOrderAlsoAcrossARestart() {
    append(1);
    assertThat(sizes()).containsExactly(1L);
    relay.stop();
    append(2);
    await().atMost(SOON).until(() -> proofs.latest().map(KeptCheckpoint::size).orElse(0L) == 2);
    relay.start();
    append(3);
    assertThat(sizes()).containsExactly(1L, 2L, 3L);
  }

  private void append(long version) {
    jdbc.sql(
            """
            insert into event (event_id, stream_id, version, type, payload, metadata, time)
            values (gen_random_uuid(), 'bp_1', ?, 'bulk-purchase.denied.v1',
              '{"purchaseId":"bp_019303f2a1b47c3d8e5f60718293a4b5","actor":"o","reason":"r"}',
              '{}', now())
            """)
        .param(version)
        .update();
    await()
        .atMost(SOON)
        .until(() -> proofs.latest().map(KeptCheckpoint::size).orElse(0L) == version);
  }

  private List<Long> sizes() {
    List<Long> sizes = new ArrayList<>();
    TopicPartition only = new TopicPartition(Topics.CHECKPOINTS, 0);
    try (KafkaConsumer<String, String> reader =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", BROKER.bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      reader.assign(List.of(only));
      long expected = proofs.latest().map(KeptCheckpoint::size).orElseThrow();
      await()
          .atMost(SOON)
          .until(
              () -> {
                reader
                    .poll(Duration.ofMillis(100))
                    .forEach(
                        record ->
                            sizes.add(
                                Checkpoint.open(record.value(), proofs.origin(), proofs.keys())
                                    .size()));
                return sizes.contains(expected);
              });
    }
    return sizes;
  }
}
