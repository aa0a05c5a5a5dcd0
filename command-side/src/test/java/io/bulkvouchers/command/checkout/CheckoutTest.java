package io.bulkvouchers.command.checkout;

import static io.bulkvouchers.command.support.TestStripe.When.AFTER;
import static io.bulkvouchers.command.support.TestStripe.When.BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.bulkvouchers.command.desk.CheckoutHealth;
import io.bulkvouchers.command.gateway.CheckoutSession;
import io.bulkvouchers.command.purchase.BulkPurchase;
import io.bulkvouchers.command.purchase.Status;
import io.bulkvouchers.command.support.CommandSideTest;
import io.bulkvouchers.command.support.TestStripe;
import io.bulkvouchers.events.BulkPurchaseEvent.CheckoutStarted;
import io.bulkvouchers.events.ConferenceId;
import io.bulkvouchers.events.PurchaseId;
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
@Import({CheckoutScene.class, Backstage.class})
class CheckoutTest {

  private static final TestStripe STRIPE = new TestStripe();

  @Autowired CheckoutScene scene;
  @Autowired Scheduler scheduler;
  @Autowired CheckoutHealth health;
  @Autowired Backstage backstage;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void stripe(DynamicPropertyRegistry properties) {
    properties.add("bulk-vouchers.stripe.api-base", STRIPE::apiBase);
    properties.add("bulk-vouchers.stripe.read-timeout", () -> "1s");
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
    assertThat(STRIPE.openings(id + "-1"))
        .filteredOn(outcome -> !outcome.equals("replay"))
        .hasSize(1);
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
    Awaitility.await().until(() -> backstage.problem(id + "-1").equals("no_stripe_account"));
    backstage.wantedLongAgo(id);
    assertThat(health.health().getStatus()).isEqualTo(CheckoutHealth.ATTENTION);
    assertThat(health.health().getDetails().get("problems"))
        .asString()
        .contains("no_stripe_account");

    scene.connect(conference);

    assertThat(scene.awaitSession(id).attempt()).isEqualTo(1);
  }

  @Test
  void S17_anExpiredSessionFailsTheAttemptAndTheNextOneHasANewKey() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    CheckoutStarted first = scene.awaitSession(id);
    STRIPE.expire(first.sessionId());

    backstage.lookNow(id + "-1");

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

    backstage.lookNow(id + "-1");

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(backstage.codes(id)).isEqualTo(10);
    assertThat(STRIPE.captured(id.value())).isEqualTo(89500);
  }

  @Test
  void S15_afterADeathBetweenCallAndRecordTheSameSessionIsFoundPaidAndFulfilledOnce() {
    PurchaseId id = scene.approved();
    scheduler.pause();
    scene.startCheckout(id);
    CheckoutSession lost = backstage.dieAfterTheCall(id);
    STRIPE.pay(lost.id());

    scheduler.resume();

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(backstage.codes(id)).isEqualTo(10);
    assertThat(STRIPE.openings(id + "-1")).containsExactly("200", "replay");
    assertThat(STRIPE.captured(id.value())).isEqualTo(89500);
  }

  @Test
  void S34_codesThatClashLeaveThePurchasePaidUntilTheyCanBeMade() {
    PurchaseId id = scene.approved();
    Clash clash = new Clash(jdbc);
    clash.forbidCodesOf(id);
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    backstage.lookNow(id + "-1");
    Awaitility.await().until(() -> backstage.failures("fulfillment", id.value()) > 1);
    assertThat(scene.state(id).status()).isEqualTo(Status.PAID);
    assertThat(health.health().getStatus()).isEqualTo(CheckoutHealth.ATTENTION);
    assertThat(health.health().getDetails())
        .hasEntrySatisfying("unfulfilled", count -> assertThat((Long) count).isPositive());

    clash.allowCodes();

    scene.awaitStatus(id, Status.FULFILLED);
    assertThat(backstage.codes(id)).isEqualTo(10);
  }

  @Test
  void S50_aRefundGoesToStripeOnceThoughItsAnswerIsLost() {
    PurchaseId id = scene.approved();
    scene.startCheckout(id);
    STRIPE.pay(scene.awaitSession(id).sessionId());
    backstage.lookNow(id + "-1");
    scene.awaitStatus(id, Status.FULFILLED);
    STRIPE.fault("/v1/refunds", "timeout", AFTER, 1);

    scene.refundAll(id);

    scene.awaitStatus(id, Status.REFUNDED);
    assertThat(STRIPE.refunded(id.value())).isEqualTo(89500);
    assertThat(scene.state(id)).isInstanceOf(BulkPurchase.Refunded.class);
  }
}
