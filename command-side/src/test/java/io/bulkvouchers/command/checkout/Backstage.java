package io.bulkvouchers.command.checkout;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.bulkvouchers.command.calls.CallBook;
import io.bulkvouchers.command.calls.CallTasks;
import io.bulkvouchers.command.calls.RecordedCall;
import io.bulkvouchers.command.gateway.Answer;
import io.bulkvouchers.command.gateway.CheckoutGateway;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.gateway.PaymentCall.OpenSession;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens behind the scene: time, death and clashes, and a look into the tables. */
@TestComponent
public class Backstage {

  private final CallBook calls;
  private final CheckoutGateway gateway;
  private final Scheduler scheduler;
  private final JdbcClient jdbc;

  Backstage(CallBook calls, CheckoutGateway gateway, Scheduler scheduler, JdbcClient jdbc) {
    this.calls = calls;
    this.gateway = gateway;
    this.scheduler = scheduler;
    this.jdbc = jdbc;
  }

  /** What a process leaves behind that dies right after Stripe answered, an hour ago. */
  CheckoutSession dieAfterTheCall(PurchaseId id) {
    OpenSession call = opening(id);
    Answer<CheckoutSession> unrecorded = gateway.open(call);
    jdbc.sql(
            """
            update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,
              last_heartbeat = now() - interval '1 hour' where task_instance = ?
            """)
        .param(call.idempotencyKey())
        .update();
    wantedLongAgo(id);
    return ((Answer.Given<CheckoutSession>) unrecorded).value();
  }

  /** The wish of the first attempt, once it is recorded. */
  public OpenSession opening(PurchaseId id) {
    return (OpenSession) recorded(id + "-1").call();
  }

  /** The session of a call that is wanted, before the worker asks for it. */
  public CheckoutSession openBehindTheBack(String key) {
    OpenSession wish = (OpenSession) recorded(key).call();
    return ((Answer.Given<CheckoutSession>) gateway.open(wish)).value();
  }

  private RecordedCall recorded(String key) {
    return Awaitility.await().until(() -> calls.find(key), Optional::isPresent).orElseThrow();
  }

  /** Stripe's answer to a wish is this session; to be looked at from now on. */
  void answered(OpenSession wish, CheckoutSession session) {
    String key = wish.idempotencyKey();
    jdbc.sql("delete from scheduled_tasks where task_instance = ?").param(key).update();
    calls.answered(key, Optional.of(session.id()));
    runNow(CallTasks.STRIPE_WATCH.getTaskName(), key);
  }

  public void wantedLongAgo(PurchaseId id) {
    jdbc.sql("update payment_call set wanted_at = now() - interval '1 hour' where purchase_id = ?")
        .param(id.value())
        .update();
  }

  public void lookNow(String key) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> scheduler.getScheduledExecution(CallTasks.STRIPE_WATCH.instanceId(key)),
            found -> found.isPresent());
    scheduler.reschedule(CallTasks.STRIPE_WATCH.instanceId(key), Instant.now());
  }

  public int failures(String task, String instance) {
    return jdbc.sql(
            """
            select coalesce(consecutive_failures, 0) from scheduled_tasks
            where task_name = ? and task_instance = ?
            """)
        .params(task, instance)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  public int codes(PurchaseId id) {
    return jdbc.sql("select count(*) from code_hash where purchase_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  /** The correlations of a purchase's facts from its checkout on. */
  public List<String> chains(PurchaseId id) {
    return jdbc.sql(
            """
            select distinct coalesce(metadata::jsonb ->> 'correlation', 'none') from event
            where stream_id = :id and version >= (select min(version) from event
              where stream_id = :id and type = 'bulk-purchase.checkout-requested.v1')
            """)
        .param("id", id.value())
        .query(String.class)
        .list();
  }

  /** Whether a look is over that has planned the next one. */
  public boolean isLookedAtLater(String key) {
    return jdbc.sql(
            """
            select exists (select from scheduled_tasks where task_name = 'stripe-watch'
              and task_instance = ? and not picked and execution_time > now() + interval '1 minute')
            """)
        .param(key)
        .query(Boolean.class)
        .single();
  }

  /** Whatever it was planned for. */
  public void runNow(String task, String instance) {
    TaskDescriptor<Void> descriptor = TaskDescriptor.of(task);
    if (!scheduler.scheduleIfNotExists(descriptor.instance(instance).build(), Instant.now())) {
      scheduler.reschedule(descriptor.instanceId(instance), Instant.now());
    }
    scheduler.triggerCheckForDueExecutions();
  }

  public boolean isPlanned(String task, String instance) {
    return jdbc.sql(
            """
            select exists (select from scheduled_tasks where task_name = ? and task_instance = ?)
            """)
        .params(task, instance)
        .query(Boolean.class)
        .single();
  }

  public String stripeId(String key) {
    return calls.find(key).flatMap(RecordedCall::stripeId).orElseThrow();
  }

  /** How much a node holds in this moment. */
  int atWork(String node) {
    return jdbc.sql("select count(*) from scheduled_tasks where picked and picked_by = ?")
        .param(node)
        .query(Integer.class)
        .single();
  }

  public String state(String key) {
    return column("state", key);
  }

  public String problem(String key) {
    return column("last_problem", key);
  }

  private String column(String name, String key) {
    return jdbc.sql(
            "select coalesce(%s, '') from payment_call where idempotency_key = ?".formatted(name))
        .param(key)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
