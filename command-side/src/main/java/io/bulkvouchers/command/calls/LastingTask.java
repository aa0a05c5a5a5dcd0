package io.bulkvouchers.command.calls;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.bulkvouchers.command.aggregate.CodeClash;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that outlives a process. It is written so that dying in the middle and being begun again
 * does no harm; what fails is tried again for ever, ever more slowly.
 */
public final class LastingTask {

  private static final Logger LOG = LoggerFactory.getLogger(LastingTask.class);

  private static final BackOff AFTER_FAILURE =
      new BackOff(Duration.ofMillis(500), Duration.ofMinutes(5));

  private LastingTask() {}

  /** Work that is told its instance, and says what it leaves to be done. */
  public static Task<Void> of(TaskDescriptor<Void> descriptor, Function<String, Next> work) {
    return Tasks.custom(descriptor)
        .onFailure(later())
        .execute((instance, context) -> then(instance.getId(), work.apply(instance.getId())));
  }

  private static CompletionHandler<Void> then(String key, Next next) {
    return (done, execution) -> {
      switch (next) {
        case Next.Over() -> execution.remove();
        case Next.Again(var at) -> execution.reschedule(done, at);
        case Next.Watch(var at) ->
            execution.removeAndScheduleNew(CallTasks.STRIPE_WATCH.instance(key).scheduledTo(at));
      }
    };
  }

  private static FailureHandler<Void> later() {
    return (failed, execution) -> {
      int failures = failed.getExecution().consecutiveFailures;
      Instant nextTry = failed.getTimeDone().plus(AFTER_FAILURE.after(failures));
      log(failed, failures, nextTry);
      execution.reschedule(failed, nextTry);
    };
  }

  /** The whole trace once, then one line a failure. */
  private static void log(ExecutionComplete failed, int failures, Instant nextTry) {
    Throwable cause = failed.getCause().orElseThrow();
    LOG.warn(
        "fact=work_failed task={} instance={} failures={} next_try={} cause=\"{}\"",
        failed.getExecution().getTaskName(),
        failed.getExecution().getId(),
        failures + 1,
        nextTry,
        cause.toString(),
        failures == 0 && !(cause instanceof CodeClash) ? cause : null);
  }
}
