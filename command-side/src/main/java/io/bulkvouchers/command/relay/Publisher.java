package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.store.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Hands facts to the broker in order and waits until it has them. The producer is idempotent and
 * never gives up on a record that it took, so one stream's facts cannot overtake each other; when
 * it refuses one, nothing after it is sent.
 */
final class Publisher implements AutoCloseable {

  private final Producer<String, String> producer;
  private final Duration patience;

  /**
   * Takes over the producer.
   *
   * @param patience how long to wait for the broker before calling {@code stillWaiting} again
   */
  Publisher(Producer<String, String> producer, Duration patience) {
    this.producer = producer;
    this.patience = patience;
  }

  /** Returns when the broker has acknowledged all. */
  void publish(List<StoredEvent> events, Runnable stillWaiting) throws InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
    for (StoredEvent event : events) {
      Future<RecordMetadata> acknowledgment = producer.send(CloudEventRecords.of(event));
      if (acknowledgment.isDone()) {
        await(acknowledgment, stillWaiting);
      }
      sent.add(acknowledgment);
    }
    for (Future<RecordMetadata> acknowledgment : sent) {
      await(acknowledgment, stillWaiting);
    }
  }

  /** Drops what the broker has not yet seen: it is sent again from the store. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  private void await(Future<RecordMetadata> acknowledgment, Runnable stillWaiting)
      throws InterruptedException {
    while (true) {
      try {
        acknowledgment.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return;
      } catch (TimeoutException slow) {
        stillWaiting.run();
      } catch (ExecutionException refused) {
        throw new KafkaException("not taken: " + refused.getMessage(), refused);
      }
    }
  }
}
