package io.bulkvouchers.query.feed;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * A batch that could not be applied: what passes by itself is polled again, everything else stops
 * the feed where it stands. Nothing is ever skipped.
 */
@Component
class FeedErrors implements CommonErrorHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FeedErrors.class);

  private final CommonErrorHandler stopping = new CommonContainerStoppingErrorHandler();
  private final FeedHealth health;

  FeedErrors(FeedHealth health) {
    this.health = health;
  }

  @Override
  public boolean seeksAfterHandling() {
    return true;
  }

  @Override
  public boolean isAckAfterHandle() {
    return false;
  }

  @Override
  public void handleBatch(
      Exception thrown,
      ConsumerRecords<?, ?> batch,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      Runnable invokeListener) {
    if (Outages.isPassing(thrown)) {
      LOG.warn("feed=waiting cause=\"{}\"", rootOf(thrown).getMessage());
      pollAgain(batch, consumer, container);
    } else {
      stop(thrown);
      stopping.handleBatch(thrown, batch, consumer, container, invokeListener);
    }
  }

  @Override
  public void handleOtherException(
      Exception thrown,
      Consumer<?, ?> consumer,
      MessageListenerContainer container,
      boolean batchListener) {
    if (Outages.isPassing(thrown)) {
      LOG.warn("feed=waiting cause=\"{}\"", rootOf(thrown).getMessage());
      pause(container, Outages.PAUSE);
    } else {
      stop(thrown);
      stopping.handleOtherException(thrown, consumer, container, batchListener);
    }
  }

  private void stop(Exception thrown) {
    LOG.error("feed=stopped", thrown);
    health.stopped(rootOf(thrown));
  }

  private static void pollAgain(
      ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer, MessageListenerContainer container) {
    for (TopicPartition partition : batch.partitions()) {
      List<? extends ConsumerRecord<?, ?>> records = batch.records(partition);
      consumer.seek(partition, records.getFirst().offset());
    }
    pause(container, Outages.PAUSE);
  }

  private static void pause(MessageListenerContainer container, Duration time) {
    try {
      ListenerUtils.stoppableSleep(container, time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while waiting", interrupted);
    }
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
