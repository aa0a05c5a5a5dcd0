package io.bulkvouchers.command.relay;

import io.bulkvouchers.command.store.StoredEvent;
import io.bulkvouchers.command.store.StoredEvents;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Carries facts from the store to Kafka, in order, on one node at a time. Its position moves only
 * after the broker's word, so a crash sends some facts again and loses none; while the broker is
 * away it waits, and commands go on.
 */
final class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final StoredEvents events;
  private final Lease lease;
  private final KafkaTopics topics;
  private final Supplier<Publisher> publishers;
  private final RelaySettings settings;

  private volatile @Nullable Thread thread;
  private volatile RelayState state = new RelayState.Stopped();
  private CountDownLatch stopping = new CountDownLatch(1);

  Relay(
      StoredEvents events,
      Lease lease,
      KafkaTopics topics,
      Supplier<Publisher> publishers,
      RelaySettings settings) {
    this.events = events;
    this.lease = lease;
    this.topics = topics;
    this.publishers = publishers;
    this.settings = settings;
  }

  /** What it is doing now. */
  RelayState state() {
    return state;
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    stopping = new CountDownLatch(1);
    thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
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
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (!stopping.await(0, TimeUnit.MILLISECONDS)) {
        attempt();
        pause(settings.retryInterval());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      state = new RelayState.Stopped();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      if (!(state instanceof RelayState.StandingBy)) {
        topics.ensure();
      }
      OptionalLong position = lease.claim();
      if (position.isPresent()) {
        relayFrom(position.getAsLong());
      } else {
        state = new RelayState.StandingBy();
      }
    } catch (KafkaException | DataAccessException | LeaseLost away) {
      waitFor(away);
    } catch (RuntimeException unforeseen) {
      waitFor(unforeseen);
      LOG.error("relay=failing", unforeseen);
    }
  }

  private void waitFor(RuntimeException failure) {
    waitFor(String.valueOf(failure.getMessage()));
  }

  private void waitFor(String reason) {
    if (!(state instanceof RelayState.Waiting)) {
      LOG.warn("relay=waiting reason=\"{}\"", reason);
    }
    state = new RelayState.Waiting(reason);
  }

  private void relayFrom(long start) throws InterruptedException {
    goOn(start);
    long position = start;
    long renewAt = nextRenewal();
    try (Publisher publisher = publishers.get()) {
      while (!stopping.await(0, TimeUnit.MILLISECONDS)) {
        List<StoredEvent> batch = events.after(position, settings.batch());
        if (!batch.isEmpty()) {
          position = carry(publisher, batch, position);
          renewAt = nextRenewal();
        } else if (System.nanoTime() - renewAt > 0) {
          lease.advance(position);
          renewAt = nextRenewal();
        } else {
          pause(settings.pollInterval());
        }
      }
      lease.release();
    }
  }

  private long carry(Publisher publisher, List<StoredEvent> batch, long position)
      throws InterruptedException {
    publisher.publish(batch, () -> keepLease(position));
    long reached = batch.getLast().position();
    lease.advance(reached);
    goOn(reached);
    return reached;
  }

  private void goOn(long position) {
    if (!(state instanceof RelayState.Running)) {
      LOG.info("relay=running position={}", position);
      state = new RelayState.Running();
    }
  }

  private void keepLease(long position) {
    waitFor("the broker is slow");
    if (stopping.getCount() == 0) {
      throw new KafkaException("stopped while the broker was slow");
    }
    lease.advance(position);
  }

  private long nextRenewal() {
    return System.nanoTime() + settings.lease().toNanos() / 3;
  }

  private void pause(Duration time) throws InterruptedException {
    if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.debug("relay=stopping");
    }
  }
}
