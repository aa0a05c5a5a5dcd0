package io.bulkvouchers.command.transparency;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps the notary at work from start to end; what it finds wrong stops it for good. */
final class NotaryOffice implements SmartLifecycle, PublicPlace {

  private static final Logger LOG = LoggerFactory.getLogger(NotaryOffice.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Notary notary;
  private final Duration lookEvery;

  private volatile @Nullable Thread thread;
  private volatile Standing standing = new Standing.Stopped();
  private CountDownLatch stopping = new CountDownLatch(1);

  NotaryOffice(Notary notary, Duration lookEvery) {
    this.notary = notary;
    this.lookEvery = lookEvery;
  }

  @Override
  public Publication publication() {
    Optional<String> problem =
        switch (standing) {
          case Standing.Running() -> Optional.empty();
          case Standing.Waiting(String reason) -> Optional.of(reason);
          case Standing.Distrusting(String reason) -> Optional.of(reason);
          case Standing.Stopped() -> Optional.of("stopped");
        };
    return new Publication("folder", notary.sight().covered(), problem);
  }

  Standing standing() {
    return standing;
  }

  @Override
  public void start() {
    if (isRunning()) {
      return;
    }
    stopping = new CountDownLatch(1);
    standing = new Standing.Waiting("starting");
    thread = Thread.ofPlatform().name("notary").daemon().start(this::run);
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
    standing = new Standing.Stopped();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      boolean begun = false;
      boolean more = false;
      while (!stopping.await(more ? 0 : lookEvery.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          if (!begun) {
            notary.begin();
          }
          begun = true;
          more = notary.work();
          goOn();
        } catch (DataAccessException | TransactionException | IOException away) {
          more = false;
          waitFor(String.valueOf(away.getMessage()));
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (DistrustedHistory distrusted) {
      standing = new Standing.Distrusting(distrusted.getMessage());
      LOG.error("fact=history_distrusted reason=\"{}\"", distrusted.getMessage());
    } catch (RuntimeException unforeseen) {
      standing = new Standing.Distrusting("broken: " + unforeseen.getMessage());
      LOG.error("fact=notary_broken", unforeseen);
    }
  }

  private void goOn() {
    if (!(standing instanceof Standing.Running)) {
      LOG.info("notary=running size={}", notary.sight().size());
      standing = new Standing.Running();
    }
  }

  private void waitFor(String reason) {
    if (!(standing instanceof Standing.Waiting)) {
      LOG.warn("notary=waiting reason=\"{}\"", reason);
    }
    standing = new Standing.Waiting(reason);
  }
}
