package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Refunds;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a conference may go to another Stripe account: while nothing of the old one is open. A call
 * that is repeated there would open a second session of one attempt, and a session that is left
 * behind could be paid unseen.
 */
@Component
public class AccountSwitch {

  private final JdbcClient jdbc;
  private final Purchases purchases;
  private final TransactionTemplate transaction;

  AccountSwitch(JdbcClient jdbc, Purchases purchases, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.purchases = purchases;
    this.transaction = transaction;
  }

  /** Whether the change was made. */
  public enum Result {
    DONE,
    /** Something is open at the account: nothing was changed. */
    OPEN
  }

  /** Makes the change when nothing is open. */
  public Result unlessOpen(ConferenceId conference, Runnable change) {
    return alone(
        () -> {
          if (isOpen(conference)) {
            return Result.OPEN;
          }
          change.run();
          return Result.DONE;
        });
  }

  /** Makes a change that leaves the account what it is. */
  public Result anyway(Runnable change) {
    return alone(
        () -> {
          change.run();
          return Result.DONE;
        });
  }

  /** The newest object that a conference has at Stripe by our calls since a moment. */
  public Optional<String> newestTrace(ConferenceId conference, Instant since) {
    return jdbc.sql(
            """
            select stripe_id from payment_call
            where conference_id = ? and stripe_id is not null and wanted_at >= ?
            order by wanted_at desc limit 1
            """)
        .params(conference.value(), since.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .optional();
  }

  /** No call can be written down meanwhile, so each meets one account and never another. */
  private Result alone(Supplier<Result> work) {
    return transaction.execute(
        status -> {
          jdbc.sql("lock table payment_call in share row exclusive mode").update();
          return work.get();
        });
  }

  private boolean isOpen(ConferenceId conference) {
    return hasUnanswered(conference)
        || watched(conference).stream()
            .map(purchases::find)
            .flatMap(Optional::stream)
            .anyMatch(stored -> isOpen(stored.state()));
  }

  /** What was opened at an account has an id, and is judged by the state of its purchase. */
  private boolean hasUnanswered(ConferenceId conference) {
    return jdbc.sql(
            """
            select exists (select from payment_call
                           where conference_id = ? and state <> 'answered'
                             and stripe_id is null)
            """)
        .param(conference.value())
        .query(Boolean.class)
        .single();
  }

  private List<PurchaseId> watched(ConferenceId conference) {
    return jdbc.sql(
            """
            select distinct c.purchase_id
            from scheduled_tasks t join payment_call c on c.idempotency_key = t.task_instance
            where t.task_name = ? and c.conference_id = ?
            """)
        .params(CallTasks.STRIPE_WATCH.getTaskName(), conference.value())
        .query((row, number) -> new PurchaseId(row.getString(1)))
        .list();
  }

  private static boolean isOpen(BulkPurchase.Existing state) {
    return switch (state) {
      case BulkPurchase.Processing _, BulkPurchase.AwaitingFunds _ -> true;
      default -> refunds(state).anyMatch(refunds -> !refunds.open().isEmpty());
    };
  }

  private static Stream<Refunds> refunds(BulkPurchase.Existing state) {
    Stream<Refunds> ofTheOrder =
        switch (state) {
          case BulkPurchase.Fulfilled s -> s.funds().stream().map(funds -> funds.refunds());
          case BulkPurchase.Refunded s -> Stream.of(s.funds().refunds());
          default -> Stream.empty();
        };
    Stream<Refunds> ofSurplus =
        state.order().reviews().surplus().values().stream().map(held -> held.refunds());
    return Stream.concat(ofTheOrder, ofSurplus);
  }
}
