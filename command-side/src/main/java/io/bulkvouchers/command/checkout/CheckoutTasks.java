package io.bulkvouchers.command.checkout;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.bulkvouchers.command.aggregate.CodeClash;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The three kinds of work that outlive a process. Each is written so that dying in the middle and
 * being begun again does no harm; what fails is tried again for ever, ever more slowly.
 */
@Configuration(proxyBeanMethods = false)
class CheckoutTasks {

  private static final Logger LOG = LoggerFactory.getLogger(CheckoutTasks.class);

  /** Make a recorded call; the instance is its idempotency key. */
  static final TaskDescriptor<Void> STRIPE_CALL = TaskDescriptor.of("stripe-call");

  /** Look what became of an answered call; the instance is its idempotency key. */
  static final TaskDescriptor<Void> STRIPE_WATCH = TaskDescriptor.of("stripe-watch");

  /** Make codes; the instance is the purchase id. */
  static final TaskDescriptor<Void> FULFILLMENT = TaskDescriptor.of("fulfillment");

  private static final BackOff AFTER_FAILURE =
      new BackOff(Duration.ofMillis(500), Duration.ofMinutes(5));

  @Bean
  Task<Void> stripeCall(StripeCaller caller) {
    return task(STRIPE_CALL, caller::attempt);
  }

  @Bean
  Task<Void> stripeWatch(StripeWatcher watcher) {
    return task(STRIPE_WATCH, watcher::look);
  }

  @Bean
  Task<Void> fulfillment(VoucherIssuer issuer) {
    return task(
        FULFILLMENT,
        purchaseId -> {
          issuer.issuePaid(new PurchaseId(purchaseId));
          return new Next.Over();
        });
  }

  /** A waiting call to Stripe costs a virtual thread and holds up nothing else. */
  @Bean
  DbSchedulerCustomizer virtualThreads() {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<ExecutorService> executorService() {
        return Optional.of(
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("checkout-", 0).factory()));
      }
    };
  }

  private static Task<Void> task(TaskDescriptor<Void> descriptor, Function<String, Next> work) {
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
            execution.removeAndScheduleNew(STRIPE_WATCH.instance(key).scheduledTo(at));
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
