package io.bulkvouchers.command.desk;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.bulkvouchers.command.calls.CallBook;
import io.bulkvouchers.command.calls.CallTasks;
import io.bulkvouchers.command.calls.RecordedCall;
import io.bulkvouchers.events.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where operators see the calls to Stripe and have one tried again. */
@Component
public class CallDesk {

  private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);

  private final CallViews views;
  private final CallBook calls;
  private final Scheduler scheduler;
  private final Clock clock;

  CallDesk(CallViews views, CallBook calls, Scheduler scheduler, Clock clock) {
    this.views = views;
    this.calls = calls;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** The calls that a query asks for. */
  public List<CallView> list(CallQuery query) {
    return views.list(query);
  }

  /** One call. */
  public Optional<CallView> find(String key) {
    return views.find(key);
  }

  /**
   * Has a call made, or what became of it looked at, now. It is the same call under the same key,
   * so that nothing is done twice however often this is asked.
   */
  public void retry(String key, UserId actor) {
    calls.find(key).ifPresent(recorded -> retry(key, recorded, actor));
  }

  private void retry(String key, RecordedCall recorded, UserId actor) {
    calls.unpark(key);
    LOG.info("fact=call_retried key={} state={} actor={}", key, recorded.state(), actor);
    begin(recorded.stripeId().isPresent() ? CallTasks.STRIPE_WATCH : CallTasks.STRIPE_CALL, key);
  }

  private void begin(TaskDescriptor<Void> task, String key) {
    Instant now = clock.instant();
    try {
      if (!scheduler.scheduleIfNotExists(task.instance(key).build(), now)) {
        scheduler.reschedule(task.instanceId(key), now);
      }
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException underWay) {
      LOG.info("fact=call_under_way key={}", key);
    }
    scheduler.triggerCheckForDueExecutions();
  }
}
