package io.bulkvouchers.command.reconciliation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.bulkvouchers.command.secrets.StripeAccounts;
import io.bulkvouchers.events.ConferenceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One node plans the day's runs; each run is a task of its own, begun anew where it dies. */
@Configuration(proxyBeanMethods = false)
class ReconciliationTasks {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationTasks.class);

  /** Compare; the instance is the run's id. */
  static final TaskDescriptor<Void> RUN = TaskDescriptor.of("reconciliation");

  private static final String DAILY = "daily-reconciliation";

  /** So that calls that people wait for always find a free thread. */
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  @Bean
  Task<Void> dailyReconciliation(
      ReconciliationSettings settings, StripeAccounts accounts, Runs runs, Clock clock) {
    return Tasks.recurring(DAILY, Schedules.daily(ZoneOffset.UTC, settings.dailyAt()))
        .execute(
            (instance, context) -> {
              Instant at = clock.instant();
              for (ConferenceId conference : accounts.connected()) {
                String drawn = ReconciliationDesk.id(UUID.randomUUID());
                String run = runs.begin(drawn, conference, "scheduled", clock.instant()).id();
                context.getSchedulerClient().scheduleIfNotExists(RUN.instance(run).build(), at);
                at = at.plus(BETWEEN);
              }
            });
  }

  @Bean
  Task<Void> reconciliationRun(Reconciliation reconciliation, Runs runs, Clock clock) {
    return Tasks.oneTime(RUN)
        .onFailure(
            (failed, execution) -> {
              String run = failed.getExecution().getId();
              Throwable cause = failed.getCause().orElseThrow();
              LOG.warn("fact=not_reconciled run={}", run, cause);
              runs.fail(run, "broken_" + cause.getClass().getSimpleName(), clock.instant());
              execution.stop();
            })
        .execute((instance, context) -> reconciliation.run(instance.getId()));
  }
}
