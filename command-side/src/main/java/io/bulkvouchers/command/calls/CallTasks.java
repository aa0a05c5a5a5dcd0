package io.bulkvouchers.command.calls;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work around a recorded call: make it, then watch what becomes of it. */
@Configuration(proxyBeanMethods = false)
public class CallTasks {

  /** Make a recorded call; the instance is its idempotency key. */
  public static final TaskDescriptor<Void> STRIPE_CALL = TaskDescriptor.of("stripe-call");

  /** Look what became of an answered call; the instance is its idempotency key. */
  public static final TaskDescriptor<Void> STRIPE_WATCH = TaskDescriptor.of("stripe-watch");

  @Bean
  Task<Void> stripeCall(StripeCaller caller) {
    return LastingTask.of(STRIPE_CALL, caller::attempt);
  }

  @Bean
  Task<Void> stripeWatch(StripeWatcher watcher) {
    return LastingTask.of(STRIPE_WATCH, watcher::look);
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
}
