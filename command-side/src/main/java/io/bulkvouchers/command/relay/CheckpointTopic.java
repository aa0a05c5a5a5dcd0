package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.transparency.HistoryProofs;
import io.bulkvouchers.command.transparency.KeptCheckpoint;
import io.bulkvouchers.events.wire.Topics;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.SignedNote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.KafkaException;

/**
 * Checkpoints where readers of the facts find them too. Its last record says how far it is; two
 * nodes may send the same one twice, which says nothing new.
 */
final class CheckpointTopic implements AutoCloseable {

  private static final int SOME = 100;
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final int TRIES = 10;
  private static final TopicPartition ONLY = new TopicPartition(Topics.CHECKPOINTS, 0);

  private final HistoryProofs proofs;
  private final Producer<String, String> producer;
  private long reached;

  /** Takes over the producer. */
  CheckpointTopic(
      HistoryProofs proofs, Producer<String, String> producer, Map<String, Object> broker) {
    this.proofs = proofs;
    this.producer = producer;
    this.reached = lastOn(broker);
  }

  /** Sends what is new, and returns when the broker has it. */
  void send() throws InterruptedException {
    List<KeptCheckpoint> waiting = proofs.signedAbove(reached, SOME);
    for (KeptCheckpoint checkpoint : waiting) {
      try {
        producer
            .send(new ProducerRecord<>(Topics.CHECKPOINTS, 0, proofs.origin(), checkpoint.note()))
            .get();
      } catch (ExecutionException refused) {
        throw new KafkaException("not taken: " + refused.getMessage(), refused);
      }
      reached = checkpoint.size();
    }
  }

  /** The size of the last one that the broker has. */
  long reached() {
    return reached;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private static long lastOn(Map<String, Object> broker) {
    try (KafkaConsumer<String, String> reader =
        new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
      reader.assign(List.of(ONLY));
      Long end = reader.endOffsets(List.of(ONLY)).get(ONLY);
      if (end == null || end == 0) {
        return 0;
      }
      reader.seek(ONLY, end - 1);
      for (int tries = 0; tries < TRIES; tries++) {
        for (ConsumerRecord<String, String> record : reader.poll(PATIENCE)) {
          return Checkpoint.parse(SignedNote.parse(record.value()).text()).size();
        }
      }
      throw new KafkaException("the last checkpoint on the topic does not come");
    }
  }
}
