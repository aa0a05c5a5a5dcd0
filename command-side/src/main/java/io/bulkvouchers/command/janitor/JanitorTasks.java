package io.bulkvouchers.command.janitor;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.events.ConferenceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The round: one task of all nodes plans it, and each account is swept by a task of its own, so
 * that one that does not answer keeps none of the others waiting.
 */
@Configuration(proxyBeanMethods = false)
class JanitorTasks {

  /** Sweep an account; the instance is the conference. */
  static final TaskDescriptor<Void> SWEEP = TaskDescriptor.of("stripe-sweep");

  private static final Logger LOG = LoggerFactory.getLogger(JanitorTasks.class);
  private static final String ROUND = "janitor-round";

  @Bean
  Task<Void> janitorRound(JanitorSettings settings, StripeAccounts accounts, Clock clock) {
    return Tasks.recurring(ROUND, FixedDelay.of(settings.every()))
        .execute(
            (instance, context) ->
                plan(
                    accounts.connected(), settings, clock.instant(), context.getSchedulerClient()));
  }

  /** Spread over the round, so that calls that people wait for always find a free thread. */
  private static void plan(
      List<ConferenceId> conferences,
      JanitorSettings settings,
      Instant now,
      SchedulerClient scheduler) {
    Duration between = settings.every().dividedBy(Math.max(conferences.size(), 1));
    Instant next = now;
    for (ConferenceId conference : conferences) {
      scheduler.scheduleIfNotExists(SWEEP.instance(conference.value()).build(), next);
      next = next.plus(between);
    }
  }

  /** A sweep that dies is begun again by the scheduler; one that fails, by the next round. */
  @Bean
  Task<Void> stripeSweep(AccountSweep sweep, Sweeps sweeps, Clock clock) {
    return Tasks.oneTime(SWEEP)
        .onFailure(
            (failed, execution) -> {
              Throwable cause = failed.getCause().orElseThrow();
              ConferenceId conference = new ConferenceId(failed.getExecution().getId());
              LOG.warn("fact=sweep_failed conference={}", conference, cause);
              sweeps.failed(conference, clock.instant(), cause.getClass().getSimpleName());
              execution.stop();
            })
        .execute((instance, context) -> sweep.sweep(new ConferenceId(instance.getId())));
  }
}
