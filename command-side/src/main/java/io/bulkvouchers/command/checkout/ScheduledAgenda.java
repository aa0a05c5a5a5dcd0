package io.bulkvouchers.command.checkout;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.bulkvouchers.command.calls.CallBook;
import io.bulkvouchers.command.calls.CallTasks;
import io.bulkvouchers.command.gateway.PaymentCall;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The agenda as rows of two tables, written with the fact that asks for them. */
@Component
class ScheduledAgenda implements Agenda {

  private final CallBook calls;
  private final Scheduler scheduler;
  private final Clock clock;

  ScheduledAgenda(CallBook calls, Scheduler scheduler, Clock clock) {
    this.calls = calls;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public void want(PaymentCall call) {
    Instant now = clock.instant();
    if (calls.want(call, now)) {
      begin(CallTasks.STRIPE_CALL.instance(call.idempotencyKey()).build(), now);
    }
  }

  @Override
  public void fulfill(PurchaseId purchaseId) {
    begin(FulfillmentTask.FULFILLMENT.instance(purchaseId.value()).build(), clock.instant());
  }

  private void begin(TaskInstance<Void> work, Instant now) {
    scheduler.scheduleIfNotExists(work, now);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new Wake());
    } else {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private final class Wake implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      scheduler.triggerCheckForDueExecutions();
    }
  }
}
