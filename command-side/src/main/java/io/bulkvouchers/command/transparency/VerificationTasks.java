package io.bulkvouchers.command.transparency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night every event is checked, on one node; a run that dies is begun anew. */
@Configuration(proxyBeanMethods = false)
class VerificationTasks {

  private static final Logger LOG = LoggerFactory.getLogger(VerificationTasks.class);

  /** Check; the instance is the run's id. */
  static final TaskDescriptor<Void> RUN = TaskDescriptor.of("history-verification");

  private static final String DAILY = "daily-history-verification";

  @Bean
  Task<Void> dailyHistoryVerification(
      TransparencySettings settings, Verifications runs, Clock clock) {
    return Tasks.recurring(DAILY, Schedules.daily(ZoneOffset.UTC, settings.verifyDailyAt()))
        .execute(
            (instance, context) -> {
              String run = VerificationDesk.id(UUID.randomUUID());
              runs.begin(run, "scheduled", clock.instant());
              context
                  .getSchedulerClient()
                  .scheduleIfNotExists(RUN.instance(run).build(), clock.instant());
            });
  }

  @Bean
  Task<Void> historyVerification(Verifier verifier, Verifications runs, Clock clock) {
    return Tasks.oneTime(RUN)
        .onFailure(
            (failed, execution) -> {
              String run = failed.getExecution().getId();
              Throwable cause = failed.getCause().orElseThrow();
              LOG.error("fact=history_not_verified run={}", run, cause);
              runs.fail(run, "broken_" + cause.getClass().getSimpleName(), clock.instant());
              execution.stop();
            })
        .execute((instance, context) -> verify(verifier, instance.getId()));
  }

  private static void verify(Verifier verifier, String run) {
    try {
      verifier.run(run);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
