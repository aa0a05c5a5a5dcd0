package io.bulkvouchers.command.checkout;

import static io.bulkvouchers.command.support.TestStripe.When.AFTER;
import static io.bulkvouchers.command.support.TestStripe.When.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CommandSideTest
@Import(CheckoutScene.class)
class CheckoutTest {

  private static final TestStripe STRIPE = new TestStripe();

  @Autowired CheckoutScene scene;
  @Autowired Scheduler scheduler;
  @Autowired CheckoutGateway gateway;
  @Autowired PaymentCalls calls;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
    properties.add("bulk-vouchers.stripe.read-timeout", () -> "500ms");
  }

  @AfterEach
  void heal() {
    STRIPE.healthy();
    scheduler.resume();
  }

  @AfterAll
  static void stop() {
    STRIPE.close();
  }

  @Test
  void S16_askedTwiceInParallelThereIsOneSession() {
    PurchaseId id = scene.approved();

    Stream.generate(() -> CompletableFuture.runAsync(() -> scene.startCheckout(id)))
        .limit(4)
        .toList()
        .forEach(CompletableFuture::join);

    CheckoutStarted started = scene.awaitSession(id);
    scene.startCheckout(id);
    assertThat(scene.awaitSession(id)).isEqualTo(started);
    assertThat(STRIPE.openings(id + "-1")).containsExactly("200");
  }

  @ParameterizedTest
  @CsvSource({"500, 3", "503, 3", "429, 2", "409, 2", "reset, 2"})
  void S19_whileStripeFailsTheCallIsRepeatedUntilItOpensOneSession(String kind, int times) {
    PurchaseId id = scene.approved();
    STRIPE.faultOnOpening(kind, BEFORE, times);

    scene.startCheckout(id);

    assertThat(scene.awaitSession(id).attempt()).isEqualTo(1);
    assertThat(STRIPE.openings(id + "-1")).hasSize(times + 1).last().isEqualTo("200");
  }

  @ParameterizedTest
  @CsvSource({"timeout", "reset", "500", "503"})
  void S19_whenTheAnswerIsLostTheRepeatFindsTheSameSession(String kind) {
    PurchaseId id = scene.approved();
    STRIPE.faultOnOpening(kind, AFTER, 1);

    scene.startCheckout(id);

    assertThat(scene.awaitSession(id).url()).startsWith(STRIPE.apiBase());
    assertThat(STRIPE.openings(id + "-1")).last().isEqualTo("replay");
  }

  @Test
  void S19_withoutAKeyTheAttemptWaitsForOneAndHealthSaysWhy() {
    ConferenceId conference = scene.conference();
    PurchaseId id = scene.approved(conference);
    scene.startCheckout(id);
    Awaitility.await().until(() -> problem(id + "-1").equals("no_stripe_account"));

    scene.connect(conference);

    assertThat(scene.awaitSession(id).attempt()).isEqualTo(1);
  }

  @Test
  void S17_anExpiredSessionFailsTheAttemptAndTheNextOneHasANewKey() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted first = scene.awaitSession(id);
    STRIPE.expire(first.sessionId());

    lookNow(id + "-1");

    scene.awaitStatus(id, Status.FAILED);
    scene.startCheckout(id);
    CheckoutStarted second = scene.awaitSession(id);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.sessionId()).isNotEqualTo(first.sessionId());
    assertThat(STRIPE.tryToPay(first.sessionId())).isEqualTo("closed");
  }

  @Test
  void aPaymentWhoseWebhookWasLostIsFoundAndFulfilled() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());

    lookNow(id + "-1");

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(codes(id)).isEqualTo(10);
    assertThat(STRIPE.captured(id.value())).isEqualTo(89500);
  }

  @Test
  void S15_afterADeathBetweenCallAndRecordTheSameSessionIsFoundPaidAndFulfilledOnce() {
    PurchaseId id = scene.approved();
    scheduler.pause();
    scene.startCheckout(id);
    RecordedCall recorded =
        Awaitility.await().until(() -> calls.find(id + "-1"), found -> found.isPresent()).get();
    CheckoutSession lost = dieAfterTheCall(recorded);
    STRIPE.pay(lost.id());

    scheduler.resume();

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(codes(id)).isEqualTo(10);
    assertThat(STRIPE.openings(id + "-1")).containsExactly("200", "replay");
    assertThat(STRIPE.captured(id.value())).isEqualTo(89500);
  }

  @Test
  void S34_codesThatClashLeaveThePurchasePaidUntilTheyCanBeMade() {
    PurchaseId id = scene.approved();
    forbidCodesOf(id);
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    lookNow(id + "-1");
    Awaitility.await().until(() -> failures("fulfillment", id.value()) > 1);
    assertThat(scene.state(id).status()).isEqualTo(Status.PAID);

    allowCodes();

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(codes(id)).isEqualTo(10);
  }

  @Test
  void S50_aRefundGoesToStripeOnceThoughItsAnswerIsLost() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    lookNow(id + "-1");
    scene.awaitStatus(id, Status.FULFILLED);
    STRIPE.fault("/v1/refunds", "timeout", AFTER, 1);

    scene.refundAll(id);

    scene.awaitStatus(id, Status.REFUNDED);
    assertThat(STRIPE.refunded(id.value())).isEqualTo(89500);
    assertThat(scene.state(id)).isInstanceOf(BulkPurchase.Refunded.class);
  }

  /** What a process leaves behind that dies right after Stripe answered, an hour ago. */
  private CheckoutSession dieAfterTheCall(RecordedCall recorded) {
    PaymentCall.OpenSession call = (PaymentCall.OpenSession) recorded.call();
    Answer<CheckoutSession> unrecorded = gateway.open(call);
    jdbc.sql(
            """
            update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1,
              last_heartbeat = now() - interval '1 hour' where task_instance = ?
            """)
        .param(call.idempotencyKey())
        .update();
    jdbc.sql("update payment_call set wanted_at = now() - interval '1 hour' where purchase_id = ?")
        .param(call.purchaseId().value())
        .update();
    return ((Answer.Given<CheckoutSession>) unrecorded).value();
  }

  private void lookNow(String key) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> scheduler.getScheduledExecution(CheckoutTasks.STRIPE_WATCH.instanceId(key)),
            found -> found.isPresent());
    scheduler.reschedule(CheckoutTasks.STRIPE_WATCH.instanceId(key), Instant.now());
  }

  private void forbidCodesOf(PurchaseId id) {
    jdbc.sql(
            """
            create or replace function clash() returns trigger language plpgsql as $$
            begin
              raise unique_violation using constraint = 'code_hash_pkey';
            end $$
            """)
        .update();
    jdbc.sql(
            "create trigger clash before insert on code_hash for each row when (new.purchase_id = '"
                + id
                + "') execute function clash()")
        .update();
  }

  private void allowCodes() {
    jdbc.sql("drop trigger clash on code_hash").update();
  }

  private int failures(String task, String instance) {
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

  private int codes(PurchaseId id) {
    return jdbc.sql("select count(*) from code_hash where purchase_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  private String problem(String key) {
    return jdbc.sql("select coalesce(last_problem, '') from payment_call where idempotency_key = ?")
        .param(key)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
