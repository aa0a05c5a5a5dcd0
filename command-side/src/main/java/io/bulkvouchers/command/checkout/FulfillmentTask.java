package io.bulkvouchers.command.checkout;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.bulkvouchers.command.calls.LastingTask;
import io.bulkvouchers.command.calls.Next;
import io.bulkvouchers.events.PurchaseId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is paid for is made, however often that has to be begun. */
@Configuration(proxyBeanMethods = false)
public class FulfillmentTask {

  /** Make codes; the instance is the purchase id. */
  public static final TaskDescriptor<Void> FULFILLMENT = TaskDescriptor.of("fulfillment");

  @Bean
  Task<Void> fulfillment(VoucherIssuer issuer) {
    return LastingTask.of(
        FULFILLMENT,
        purchaseId -> {
          issuer.issuePaid(new PurchaseId(purchaseId));
          return new Next.Over();
        });
  }
}
