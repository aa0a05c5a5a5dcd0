package io.bulkvouchers.command.calls;

import io.bulkvouchers.command.aggregate.Purchases;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a conference may go to another Stripe account: while nothing of the old one can move. A call
 * that is repeated there would open a second session of one attempt, a session that is left behind
 * could be paid unseen, and money that is left behind could be disputed or refunded unheard.
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
    OPEN,
    /** The account has money of the conference that can still move: nothing was changed. */
    HOLDS_MONEY
  }

  /** Makes the change when nothing at the old account can move any more. */
  public Result unlessNeeded(ConferenceId conference, Runnable change) {
    return alone(
        conference,
        () -> {
          Result standing = standing(conference);
          if (standing == Result.DONE) {
            change.run();
          }
          return standing;
        });
  }

  /** Makes a change that leaves the account what it is. */
  public Result anyway(ConferenceId conference, Runnable change) {
    return alone(
        conference,
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

  /** No call of it can be written down meanwhile, so each meets one account and never another. */
  private Result alone(ConferenceId conference, Supplier<Result> work) {
    return transaction.execute(
        status -> {
          AccountGate.shut(jdbc, conference);
          return work.get();
        });
  }

  private Result standing(ConferenceId conference) {
    if (hasUnanswered(conference)) {
      return Result.OPEN;
    }
    return checkedOut(conference).stream()
        .map(purchases::find)
        .flatMap(Optional::stream)
        .map(stored -> MoneyAtStripe.of(stored.state()))
        .filter(standing -> standing != Result.DONE)
        .findFirst()
        .orElseGet(() -> canBounce(conference) ? Result.HOLDS_MONEY : Result.DONE);
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

  /** Those that money may have come for. */
  private List<PurchaseId> checkedOut(ConferenceId conference) {
    return jdbc.sql(
            """
            select distinct purchase_id from payment_call
            where conference_id = ? and kind = 'open_session'
            """)
        .param(conference.value())
        .query((row, number) -> new PurchaseId(row.getString(1)))
        .list();
  }

  /** A refund is watched for as long as a bank may send it back. */
  private boolean canBounce(ConferenceId conference) {
    return jdbc.sql(
            """
            select exists
              (select from scheduled_tasks t
               join payment_call c on c.idempotency_key = t.task_instance
               where t.task_name = ? and c.kind = 'refund' and c.conference_id = ?)
            """)
        .params(CallTasks.STRIPE_WATCH.getTaskName(), conference.value())
        .query(Boolean.class)
        .single();
  }
}
