package io.bulkvouchers.command.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works the inbox off with a few threads. They are woken as soon as an event is stored, and look by
 * themselves for what fell due or was left behind.
 */
@Component
class InboxWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);

  private final WebhookInbox inbox;
  private final EventHandling handling;
  private final WebhookSettings settings;
  private final Semaphore wakes = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  InboxWorker(WebhookInbox inbox, EventHandling handling, WebhookSettings settings) {
    this.inbox = inbox;
    this.handling = handling;
    this.settings = settings;
  }

  /** There is something to do; costs nothing when everybody is busy already. */
  void wake() {
    if (wakes.availablePermits() < settings.workers()) {
      wakes.release();
    }
  }

  @Override
  public void start() {
    running = true;
    for (int number = 1; number <= settings.workers(); number++) {
      threads.add(Thread.ofVirtual().name("webhook-" + number).start(this::work));
    }
  }

  /** Lets each worker end what it holds. */
  @Override
  public void stop() {
    running = false;
    wakes.release(settings.workers());
    for (Thread thread : threads) {
      try {
        thread.join(settings.lease());
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        if (!workOnOne()) {
          boolean woken = wakes.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
          LOG.trace("webhook=looking woken={}", woken);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** A failure here is one of our own storage: the lease brings the event back. */
  private boolean workOnOne() {
    try {
      return inbox.take(settings.lease()).map(this::settle).isPresent();
    } catch (RuntimeException unreachable) {
      LOG.warn("webhook=inbox_unreachable reason={}", unreachable.getClass().getSimpleName());
      return false;
    }
  }

  private InboxEntry settle(InboxEntry entry) {
    switch (handling.handle(entry)) {
      case Result.Done(String outcome) -> {
        inbox.finish(entry, outcome);
        log(entry, "processed", outcome);
      }
      case Result.Later(String problem) when entry.tries() < settings.tries(problem) -> {
        inbox.postpone(entry, settings.pauseAfter(entry.tries(), problem), problem);
        log(entry, "postponed", problem);
      }
      case Result.Later(String problem) -> park(entry, problem);
      case Result.ForPerson(String reason) -> park(entry, reason);
    }
    return entry;
  }

  private void park(InboxEntry entry, String reason) {
    inbox.park(entry, reason);
    log(entry, "parked", reason);
  }

  private static void log(InboxEntry entry, String end, String outcome) {
    LOG.info(
        "webhook={} conference={} event={} type={} object={} tries={} outcome={}",
        end,
        entry.conference(),
        entry.eventId(),
        entry.type(),
        entry.objectId(),
        entry.tries(),
        outcome);
  }
}
