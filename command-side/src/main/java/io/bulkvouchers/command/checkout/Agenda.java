package io.bulkvouchers.command.checkout;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.bulkvouchers.events.PurchaseId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where wanted work is written down, in the transaction of whoever wants it: it exists if and only
 * if that transaction commits, and it is begun right after.
 */
@Component
class Agenda {

  private final PaymentCalls calls;
  private final Scheduler scheduler;
  private final Clock clock;

  Agenda(PaymentCalls calls, Scheduler scheduler, Clock clock) {
    this.calls = calls;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** A call that was wanted before is not wanted again. */
  void want(PaymentCall call) {
    Instant now = clock.instant();
    if (calls.want(call, now)) {
      begin(CheckoutTasks.STRIPE_CALL.instance(call.idempotencyKey()).build(), now);
    }
  }

  /** Codes are due. */
  void fulfill(PurchaseId purchaseId) {
    begin(CheckoutTasks.FULFILLMENT.instance(purchaseId.value()).build(), clock.instant());
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
