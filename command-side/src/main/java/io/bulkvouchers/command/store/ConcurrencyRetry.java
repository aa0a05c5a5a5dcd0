package io.bulkvouchers.command.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/** Decides anew on fresh state when another node was faster; nothing else is tried again. */
final class ConcurrencyRetry implements RetryScheduler {

  private static final int ATTEMPTS = 30;
  private static final int LONGEST_PAUSE_MILLIS = 20;

  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  @SuppressWarnings("rawtypes")
  public boolean scheduleRetry(
      CommandMessage command,
      RuntimeException lastFailure,
      List<Class<? extends Throwable>[]> failures,
      Runnable dispatch) {
    if (!(lastFailure instanceof ConcurrencyException) || failures.size() >= ATTEMPTS) {
      return false;
    }
    int pause = ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS);
    CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, threads).execute(dispatch);
    return true;
  }
}
