package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.transparency.PublicPlace;
import io.bulkvouchers.events.wire.Topics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps checkpoints going to their topic; while something does not answer it tries again. */
final class CheckpointRelay implements SmartLifecycle, PublicPlace {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointRelay.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final KafkaTopics topics;
  private final Supplier<CheckpointTopic> connections;
  private final Duration retryEvery;

  private volatile @Nullable Thread thread;
  private CountDownLatch stopping = new CountDownLatch(1);
  private boolean waiting;
  private volatile Publication publication =
      new Publication(Topics.CHECKPOINTS, 0, Optional.of("stopped"));

  CheckpointRelay(KafkaTopics topics, Supplier<CheckpointTopic> connections, Duration retryEvery) {
    this.topics = topics;
    this.connections = connections;
    this.retryEvery = retryEvery;
  }

  @Override
  public Publication publication() {
    return publication;
  }

  @Override
  public void start() {
    if (!isRunning()) {
      stopping = new CountDownLatch(1);
      thread = Thread.ofPlatform().name("checkpoint-relay").daemon().start(this::run);
    }
  }

  @Override
  public void stop() {
    Thread runs = thread;
    stopping.countDown();
    if (runs == null) {
      return;
    }
    try {
      if (!runs.join(FAREWELL)) {
        runs.interrupt();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    thread = null;
    tell("stopped");
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      do {
        attempt();
      } while (!stopping.await(retryEvery.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      topics.ensure();
      try (CheckpointTopic topic = connections.get()) {
        do {
          topic.send();
          publication = new Publication(Topics.CHECKPOINTS, topic.reached(), Optional.empty());
          waiting = false;
        } while (!stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
      }
    } catch (RuntimeException away) {
      if (!waiting) {
        LOG.warn("checkpoint_relay=waiting reason=\"{}\"", away.getMessage());
      }
      waiting = true;
      tell(String.valueOf(away.getMessage()));
    }
  }

  /** What it has sent stays sent. */
  private void tell(String problem) {
    publication = new Publication(Topics.CHECKPOINTS, publication.covered(), Optional.of(problem));
  }
}
